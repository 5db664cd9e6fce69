package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.CoachBook;

/** A topic taken into another service's log, durably, next to reading it and doing nothing. */
final class ConsumerBench {

    static final String RAW = "raw Kafka consume";
    static final String RAW_INSERT = "raw insert, 1,000 rows in one statement";
    static final String CONSUMER = "consumer, into the log";

    private static final String UNIT = "events/s";
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

    Section run(int rounds) throws Exception {
        return new Section(
                "Consumer",
                new Rounds(rounds)
                        .add(
                                RAW,
                                UNIT,
                                () -> RawKafka.consume(kafka.bootstrapServers(), "raw-" + ++groups, topic, events))
                        .add(RAW_INSERT, UNIT, this::insert)
                        .add(CONSUMER, UNIT, this::takeIn)
                        .run());
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
        try (var log = ServiceLog.open(place, 6, CoachBook::aggregate).migrate()) {
            return new TakingIn(kafka, "bench-" + ++groups, topic, events).into(log, EVENTS_PER_SNAPSHOT);
        }
    }
}
