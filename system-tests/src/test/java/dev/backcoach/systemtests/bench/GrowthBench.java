package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.walking.CoachBook;
import dev.backcoach.systemtests.walking.WalkingDiary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** What the log's figures do when there are more clients, and when each has a longer history. */
final class GrowthBench implements AutoCloseable {

    static final List<Long> CLIENTS = List.of(100L, 10_000L, 1_000_000L);
    static final List<Long> EVENTS_EACH = List.of(10L, 100L, 1_000L, 10_000L);

    /** As many clients as have a long history; each has as many events since its snapshot. */
    private static final int CLIENTS_WITH_HISTORY = 100;

    private static final int TAIL = 10;

    /** So many facts of the same client come in a batch wherever few clients are; this many are active at all sizes. */
    private static final int ACTIVE = 100;

    private static final int EVERYBODY = Integer.MAX_VALUE;

    private final Map<Long, FilledLog<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State>> diaries =
            new TreeMap<>();
    private final Map<Long, FilledLog<CoachBook.Command, CoachBook.Event, CoachBook.State>> books = new TreeMap<>();
    private final FilledAppends appends = new FilledAppends();
    private final FilledTransport transport;

    private GrowthBench(
            PostgresServer postgres, FilledTransport transport, List<Long> sizes, LongFunction<FilledLog.Size> sizeOf) {
        this.transport = transport;
        for (long size : sizes) {
            diaries.put(size, FilledLog.diary(postgres, sizeOf.apply(size)));
            books.put(size, FilledLog.book(postgres, sizeOf.apply(size)));
        }
    }

    static List<Growth> run(PostgresServer postgres, KafkaBroker kafka, int rounds) throws Exception {
        FilledTransport transport = new FilledTransport(kafka);
        Growth clients;
        try (GrowthBench bench =
                new GrowthBench(postgres, transport, CLIENTS, size -> new FilledLog.Size((int) size, 1, 0))) {
            clients = bench.lines(new GrowthRounds("clients", CLIENTS, rounds))
                    .add(
                            "consumer, facts of 100 of them",
                            "events/s",
                            Better.HIGHER,
                            size -> transport.takeIn(bench.books.get(size), bench.diaries.get(size), ACTIVE))
                    .add(
                            "relay",
                            "events/s",
                            Better.HIGHER,
                            size -> transport.publish(bench.diaries.get(size), EVERYBODY))
                    .add(
                            "relay, events of 100 of them",
                            "events/s",
                            Better.HIGHER,
                            size -> transport.publish(bench.diaries.get(size), ACTIVE))
                    .run("With the number of clients");
        }
        try (GrowthBench bench = new GrowthBench(
                postgres, transport, EVENTS_EACH, size -> new FilledLog.Size(CLIENTS_WITH_HISTORY, (int) size, TAIL))) {
            Growth history = bench.lines(new GrowthRounds("events", EVENTS_EACH, rounds))
                    .run("With the length of a client's history");
            Growth unkept = new GrowthRounds("events", EVENTS_EACH, rounds)
                    .add(
                            "state loaded without a snapshot",
                            "states/s",
                            Better.HIGHER,
                            size -> StateLoads.fromTheFirstEvent(bench.diaries.get(size)))
                    .run("Folding a whole history, which snapshots avoid");
            return List.of(clients, history, unkept);
        }
    }

    private GrowthRounds lines(GrowthRounds rounds) {
        return rounds.add(
                        "append, state in the cache",
                        "appends/s",
                        Better.HIGHER,
                        size -> appends.warm(diaries.get(size)))
                .add("append, state to be loaded", "appends/s", Better.HIGHER, size -> appends.cold(diaries.get(size)))
                .add("state loaded", "states/s", Better.HIGHER, size -> StateLoads.withSnapshot(diaries.get(size)))
                .add(
                        "consumer",
                        "events/s",
                        Better.HIGHER,
                        size -> transport.takeIn(books.get(size), diaries.get(size), EVERYBODY));
    }

    @Override
    public void close() {
        diaries.values().forEach(FilledLog::close);
        books.values().forEach(FilledLog::close);
    }
}
