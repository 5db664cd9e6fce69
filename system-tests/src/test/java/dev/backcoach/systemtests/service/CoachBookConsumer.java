package dev.backcoach.systemtests.service;

import dev.backcoach.platform.eventlog.command.SnapshotWriter;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.consumer.BatchHandler;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import dev.backcoach.platform.eventlog.consumer.ParkingLimit;
import dev.backcoach.systemtests.walking.CoachBook;
import dev.backcoach.systemtests.walking.WalkFacts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * A process that takes the diary's events into the coach's book: {@code CoachBookConsumer <database> <master keyset>
 * <name> <bootstrap servers> <topic>}.
 */
public final class CoachBookConsumer {

    /** The group of all processes of the consuming service. */
    public static final String GROUP = "coachbook-service";

    private static final int EVENTS_PER_SNAPSHOT = 20;

    private CoachBookConsumer() {}

    public static void main(String[] arguments) {
        ServiceLog.Place place = new ServiceLog.Place(arguments[0], arguments[1], arguments[2]);
        // Both end with the process, which only ever ends by a signal.
        ServiceLog<CoachBook.Command, CoachBook.Event, CoachBook.State> log =
                ServiceLog.open(place, 4, CoachBook::aggregate);
        of(log, place.process(), arguments[3], GROUP, arguments[4], EVENTS_PER_SNAPSHOT)
                .start();
    }

    /** A consumer as the service puts it together, not started yet. */
    public static FactConsumer of(
            ServiceLog<CoachBook.Command, CoachBook.Event, CoachBook.State> log,
            String name,
            String bootstrapServers,
            String group,
            String topic,
            int eventsPerSnapshot) {
        WalkFacts reader = new WalkFacts();
        StateCache<CoachBook.State> cache = log.newCache();
        InstantSource clock = InstantSource.system();
        BatchHandler<CoachBook.Command, CoachBook.Event, CoachBook.State> handler = new BatchHandler<>(
                log.aggregate(),
                reader,
                log.store(),
                cache,
                new SnapshotWriter<>(log.store(), log.aggregate(), eventsPerSnapshot),
                log.vault(),
                clock,
                ParkingLimit.DEFAULT);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ConsumerConfig.CLIENT_ID_CONFIG, name);
        return new FactConsumer(
                settings,
                group,
                List.of(topic),
                handler,
                new ParkedClients<>(log.aggregate(), reader, log.store(), cache, log.vault(), clock),
                clock,
                _ -> {});
    }
}
