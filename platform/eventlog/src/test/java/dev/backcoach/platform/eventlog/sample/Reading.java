package dev.backcoach.platform.eventlog.sample;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.command.SnapshotWriter;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.consumer.BatchHandler;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import dev.backcoach.platform.eventlog.consumer.ParkingLimit;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One process of a service that takes facts in: a cache of its own over the service's log. */
public final class Reading {

    private final PostgresLog log;
    public final BatchHandler<Diary.Command, Diary.Event, Diary.State> handler;
    public final ParkedClients<Diary.Command, Diary.Event, Diary.State> parked;

    public Reading(PostgresLog log) {
        this(log, log.store, new DiaryFacts());
    }

    public Reading(PostgresLog log, EventStore way, FactReader<Diary.Command> reader) {
        this.log = log;
        StateCache<Diary.State> cache = new StateCache<>(1_000);
        InstantSource clock = InstantSource.system();
        this.handler = new BatchHandler<>(
                log.aggregate,
                reader,
                way,
                cache,
                new SnapshotWriter<>(way, log.aggregate, 100),
                log.vault,
                clock,
                ParkingLimit.DEFAULT);
        this.parked = new ParkedClients<>(log.aggregate, reader, way, cache, log.vault, clock);
    }

    /** A consumer of the topic in this process. */
    public FactConsumer consumer(Topic topic) {
        return consumer(topic, 1_000);
    }

    /** The same with a limit of records in a poll. */
    public FactConsumer consumer(Topic topic, int recordsAtOnce) {
        Map<String, Object> settings = new HashMap<>(topic.settings());
        settings.put("max.poll.records", recordsAtOnce);
        return new FactConsumer(
                settings, log.service, List.of(topic.name), handler, parked, InstantSource.system(), _ -> {});
    }

    /** What has been recorded of the neighbour's walks, as minutes in order. */
    public List<Integer> minutesTakenIn(ClientId client) {
        return stream(client).stream()
                .map(row -> log.aggregate.types().read(row))
                .filter(Diary.WalkTakenIn.class::isInstance)
                .map(event -> ((Diary.WalkTakenIn) event).minutes())
                .toList();
    }

    /** The client's stream. */
    public List<EventRow> stream(ClientId client) {
        return log.store
                .transact(t -> t.tails(Map.of(client, 0L)).getOrDefault(client, StreamTail.EMPTY))
                .events();
    }

    /** Stored names of the client's events in order. */
    public List<String> types(ClientId client) {
        return stream(client).stream().map(EventRow::type).toList();
    }
}
