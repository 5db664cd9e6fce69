package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** The programme's fold: a million events of many clients from memory and from PostgreSQL, and of clients with a past. */
final class ReplayBench {

    private static final int EVENTS = 1_000_000;
    private static final int JOURNEYS = 10;
    private static final int DAYS = 100;
    private static final List<Long> EVENTS_EACH = List.of(10L, 100L, 1_000L, 10_000L);
    private static final long ENOUGH_NANOS = 400_000_000L;
    private static final ProgrammeDecider DECIDER = ProgrammeJourney.DECIDER;

    private ReplayBench() {}

    static List<ReportPart> run(PostgresServer postgres, int rounds) throws Exception {
        List<ProgrammeJourney> journeys = IntStream.range(0, JOURNEYS)
                .mapToObj(seed -> new ProgrammeJourney(seed).liveDays(DAYS))
                .toList();
        int once = journeys.stream().mapToInt(j -> j.events().size()).sum();
        int times = Math.ceilDiv(EVENTS, once);
        try (StoredJourneys stored = StoredJourneys.of(postgres, journeys, times)) {
            List<Figure> figures = new ArrayList<>(new Rounds(rounds)
                    .add("replay from memory: the fold alone", "events/s", () -> fold(journeys, times))
                    .add("raw read of the log in its order", "events/s", stored::read)
                    .add("replay from PostgreSQL: read, decoded, folded", "events/s", stored::replay)
                    .run());
            figures.add(Figure.once("stored event of a programme, with its indexes", "bytes", stored.bytesPerEvent()));
            figures.add(Figure.once(
                    "snapshot of a programme after " + DAYS + " days",
                    "bytes",
                    journeys.stream().mapToInt(stored::bytesOfState).average().orElseThrow()));
            String title = String.format(
                    Locale.UK, "Replay of %,d events of %,d programmes", stored.events(), JOURNEYS * times);
            return List.of(new Section(title, figures), growth(stored, rounds));
        }
    }

    private static double fold(List<ProgrammeJourney> journeys, int times) {
        List<List<ProgrammeEvent>> streams =
                journeys.stream().map(ProgrammeJourney::events).toList();
        long folded = 0;
        long start = System.nanoTime();
        for (int time = 0; time < times; time++) {
            for (int i = 0; i < streams.size(); i++) {
                Programme state = fold(streams.get(i));
                folded += streams.get(i).size();
                if (!state.equals(journeys.get(i).state())) {
                    throw new IllegalStateException("journey " + i + " folds to another state than it ended with");
                }
            }
        }
        return folded * 1e9 / (System.nanoTime() - start);
    }

    private static Programme fold(List<ProgrammeEvent> events) {
        Programme state = DECIDER.initial();
        for (ProgrammeEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    private static Growth growth(StoredJourneys stored, int rounds) throws Exception {
        Map<Long, ProgrammeJourney> journeys = new HashMap<>();
        EVENTS_EACH.forEach(events -> journeys.put(events, new ProgrammeJourney(1).liveUntil(events.intValue())));
        return new GrowthRounds("events", EVENTS_EACH, rounds)
                .add("the fold alone", "events/s", Better.HIGHER, size -> foldFor(journeys.get(size)))
                .add("a check-in decided", "decisions/s", Better.HIGHER, size -> decideFor(journeys.get(size)))
                .add("its snapshot", "bytes", Better.LOWER, size -> stored.bytesOfState(journeys.get(size)))
                .run("The programme's rules with the length of a client's history");
    }

    private static double foldFor(ProgrammeJourney journey) {
        List<ProgrammeEvent> events = journey.events();
        return perSecond(() -> {
            if (!fold(events).equals(journey.state())) {
                throw new IllegalStateException("the journey folds to another state than it ended with");
            }
            return events.size();
        });
    }

    private static double decideFor(ProgrammeJourney journey) {
        ProgrammeCommand checkIn = journey.nextCheckIn();
        return perSecond(() -> {
            if (DECIDER.decide(checkIn, journey.state()).isEmpty()) {
                throw new IllegalStateException("the check-in changes nothing");
            }
            return 1;
        });
    }

    private static double perSecond(IntSupplier work) {
        long done = 0;
        long start = System.nanoTime();
        long end = start;
        while (end - start < ENOUGH_NANOS) {
            done += work.getAsInt();
            end = System.nanoTime();
        }
        return done * 1e9 / (end - start);
    }
}
