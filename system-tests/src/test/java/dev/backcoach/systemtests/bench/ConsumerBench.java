package dev.backcoach.systemtests.bench;

import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.CoachBookConsumer;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.CoachBook;
import java.time.Duration;
import java.util.List;

/** A topic taken into another service's log, durably, next to reading it and doing nothing. */
final class ConsumerBench {

    static final String RAW = "raw Kafka consume";
    static final String RAW_INSERT = "raw insert, 1,000 rows in one statement";
    static final String CONSUMER = "consumer, into the log";

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final int EVENTS_PER_SNAPSHOT = 100;

    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final String topic;
    private final int events;
    private int groups;

    ConsumerBench(PostgresServer postgres, KafkaBroker kafka, String topic, int events) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.topic = topic;
        this.events = events;
    }

    List<Figure> run(int rounds) throws Exception {
        return new Rounds(rounds)
                .add(RAW, () -> RawKafka.consume(kafka.bootstrapServers(), "raw-" + ++groups, topic, events))
                .add(RAW_INSERT, this::insert)
                .add(CONSUMER, this::takeIn)
                .run("events/s");
    }

    private double insert() throws Exception {
        var place =
                new ServiceLog.Place(postgres.jdbcUrl(postgres.freshDatabase("raw")), Vault.newMasterKeyset(), "raw");
        try (var log = ServiceLog.open(place, 4, CoachBook::aggregate).migrate()) {
            Sql.execute(log.dataSource(), RawInserts.table());
            return RawInserts.rowsPerSecond(log.dataSource(), 1_000, events);
        }
    }

    private double takeIn() {
        var place =
                new ServiceLog.Place(postgres.jdbcUrl(postgres.freshDatabase("book")), Vault.newMasterKeyset(), "book");
        try (var log = ServiceLog.open(place, 6, CoachBook::aggregate).migrate();
                FactConsumer consumer = CoachBookConsumer.of(
                        log, "bench", kafka.bootstrapServers(), "bench-" + ++groups, topic, EVENTS_PER_SNAPSHOT)) {
            consumer.start();
            awaitTakenIn(consumer, 1);
            long start = System.nanoTime();
            long before = consumer.status().facts();
            awaitTakenIn(consumer, events);
            double perSecond = (events - before) * 1e9 / (System.nanoTime() - start);
            long recorded = Sql.number(log.dataSource(), "select count(*) from event");
            if (recorded != events) {
                throw new IllegalStateException(recorded + " of " + events + " events took effect");
            }
            return perSecond;
        }
    }

    private static void awaitTakenIn(FactConsumer consumer, long facts) {
        await("facts taken in")
                .atMost(BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> consumer.status().facts() >= facts);
    }
}
