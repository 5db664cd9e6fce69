package dev.backcoach.systemtests.bench;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long after its entry was accepted a client's plan rests on it, at a steady rate that is far from the limit. */
final class VisibleLatency {

    /** Until the JVMs have compiled what this load needs; before, they take the processors from it. */
    private static final Duration WARM_UP = Duration.ofMinutes(4);

    private static final Duration ROUND = Duration.ofSeconds(20);

    private final LoadGenerator load;
    private final LoadClients clients;
    private final LoadClients others;
    private final int perSecond;
    private final List<Figure> figures = new ArrayList<>();

    /** @param others warm the system up, so that nobody who is measured has walked hundreds of times in a day */
    VisibleLatency(LoadGenerator load, LoadClients clients, LoadClients others, int perSecond) {
        this.load = load;
        this.clients = clients;
        this.others = others;
        this.perSecond = perSecond;
    }

    /** Milliseconds from when an entry was to be sent to its answer, and from the answer to the plan that rests on it. */
    private record Taken(List<Double> accepted, List<Double> visible) {

        Taken() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    Section run(int rounds) {
        measured(WARM_UP, others);
        List<Taken> taken = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            taken.add(measured(ROUND, clients));
        }
        add(
                "sent to accepted, half of the entries",
                taken.stream().map(t -> share(t.accepted(), 0.5)).toList());
        add(
                "sent to accepted, 99 %",
                taken.stream().map(t -> share(t.accepted(), 0.99)).toList());
        add(
                "accepted to visible in the plan, half of the entries",
                taken.stream().map(t -> share(t.visible(), 0.5)).toList());
        add(
                "accepted to visible in the plan, 99 %",
                taken.stream().map(t -> share(t.visible(), 0.99)).toList());
        return new Section("Latency at " + perSecond + " entries/s", figures);
    }

    private void add(String name, List<Double> rounds) {
        figures.add(new Figure(name, "ms", rounds));
    }

    private Taken measured(Duration time, LoadClients whose) {
        Taken taken = new Taken();
        load.openLoop(perSecond, time, whose::walkNow, (answer, due) -> {
            long accepted = System.nanoTime();
            taken.accepted().add((accepted - due) / 1e6);
            return load.send(whose.programmeAfter(answer.call(), answer.etag()))
                    .onSuccess(_ -> taken.visible().add((System.nanoTime() - accepted) / 1e6));
        });
        return taken;
    }

    /** Milliseconds from when each entry was to be sent to its answer, without asking for the plan. */
    static List<Double> accepted(LoadGenerator load, int perSecond, Duration time, LoadClients whose) {
        List<Double> accepted = new ArrayList<>();
        load.openLoop(perSecond, time, whose::walkNow, (_, due) -> {
            accepted.add((System.nanoTime() - due) / 1e6);
            return Future.succeededFuture();
        });
        return accepted;
    }

    /** The least time within which that share of all was done. */
    static double share(List<Double> times, double share) {
        Collections.sort(times);
        return times.get((int) Math.ceil(share * times.size()) - 1);
    }
}
