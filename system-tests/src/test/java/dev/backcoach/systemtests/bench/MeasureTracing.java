package dev.backcoach.systemtests.bench;

import dev.backcoach.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures what following requests costs: entries over HTTP with traces off, with one request in a hundred followed and
 * with all, round by round, each in a fresh process that has warmed up, with the other services down. Prints a table and
 * writes it to {@code target/benchmark.md}. Its name keeps it out of the test suites.
 */
class MeasureTracing {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("tracing.warm-up", 60));
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 32;
    private static final int OPEN_LOOP = 200;
    private static final int CLIENTS = 100;

    private final Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    private final Map<String, List<Taken>> taken = new LinkedHashMap<>();

    /**
     * @param perSecond entries of a closed loop
     * @param half of the entries of an open loop were answered within this, ms
     * @param most 99 % of them, ms
     */
    private record Taken(double perSecond, double half, double most) {}

    @Test
    void offSampledAndAll() throws Exception {
        try (SpanSink sink = new SpanSink();
                RunningSystem system = RunningSystem.started();
                LoadGenerator load = new LoadGenerator(4 * CONNECTIONS)) {
            settings.put("raw, traces off", Map.of("QUARKUS_OTEL_SDK_DISABLED", "true"));
            settings.put("one request in a hundred followed", sink.following("0.01"));
            settings.put("all requests followed", sink.following("1"));
            LoadClients clients = new LoadClients(
                    system,
                    ClientsWithProgramme.make(system, CLIENTS).stream()
                            .map(ClientsWithProgramme.Made::client)
                            .toList());
            for (Service other : Service.values()) {
                if (other != Service.PROGRESS) {
                    system.kill(other);
                }
            }
            for (int round = 1; round <= ROUNDS; round++) {
                for (var setting : settings.entrySet()) {
                    system.restart(Service.PROGRESS, setting.getValue());
                    sink.bytes();
                    Taken now = measured(system, load, clients);
                    boolean sends = sink.bytes() > 0;
                    if (sends == "true".equals(setting.getValue().get("QUARKUS_OTEL_SDK_DISABLED"))) {
                        throw new IllegalStateException(setting.getKey() + ", but spans were sent: " + sends);
                    }
                    System.out.printf("round %d %-40s %s%n", round, setting.getKey(), now);
                    taken.computeIfAbsent(setting.getKey(), _ -> new ArrayList<>())
                            .add(now);
                }
            }
        }
        Report report = new Report(Machine.describe());
        report.addAll(List.of(new Section("What traces cost an entry", figures())));
        report.write(Path.of("target"));
        System.out.println(report.markdown());
    }

    private static Taken measured(RunningSystem system, LoadGenerator load, LoadClients clients) {
        load.closedLoop(CONNECTIONS, WARM_UP, clients::walkNow);
        system.awaitPassedOn(Service.PROGRESS);
        double perSecond = load.closedLoop(CONNECTIONS, ROUND, clients::walkNow);
        system.awaitPassedOn(Service.PROGRESS);
        List<Double> times = VisibleLatency.accepted(load, OPEN_LOOP, ROUND, clients);
        return new Taken(perSecond, VisibleLatency.share(times, 0.5), VisibleLatency.share(times, 0.99));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        taken.forEach((name, all) -> figures.add(
                new Figure(name, "entries/s", all.stream().map(Taken::perSecond).toList())));
        String latency = ": sent to accepted at " + OPEN_LOOP + " entries/s, ";
        taken.forEach((name, all) -> figures.add(new Figure(
                name + latency + "half", "ms", all.stream().map(Taken::half).toList())));
        taken.forEach((name, all) -> figures.add(new Figure(
                name + latency + "99 %", "ms", all.stream().map(Taken::most).toList())));
        return figures;
    }
}
