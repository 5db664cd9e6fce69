package dev.backcoach.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.eventlog.consumer.ConsumerStatus;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.CoachBookConsumer;
import dev.backcoach.systemtests.service.DiaryRelay;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.ServiceLog.Place;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.CoachBook;
import dev.backcoach.systemtests.walking.WalkingDiary;
import dev.backcoach.systemtests.walking.Walks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The consumer's database crashes in the middle of a backlog and comes back. */
class DatabaseAwayTest {

    private static final String TOPIC = EventMessages.topicOf(WalkingDiary.SERVICE);
    private static final int CLIENTS = 1_000;
    private static final int WALKS_EACH = 20;
    private static final int EVENTS = CLIENTS * WALKS_EACH;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    @Timeout(180)
    void theConsumerGoesOnWhereItWasAndSkipsNothing() {
        try (PostgresServer postgres = PostgresServer.started();
                KafkaBroker kafka = KafkaBroker.started()) {
            publish(postgres, kafka);
            Place place = new Place(postgres.jdbcUrl(postgres.freshDatabase("book")), Vault.newMasterKeyset(), "book");
            try (var log = ServiceLog.open(place, 5, CoachBook::aggregate).migrate();
                    FactConsumer consumer = CoachBookConsumer.of(
                            log, "consumer", kafka.bootstrapServers(), CoachBookConsumer.GROUP, TOPIC, 100)) {
                consumer.start();
                awaitFacts(consumer, EVENTS / 10);
                postgres.crash();
                await("the consumer to notice")
                        .atMost(BOUND)
                        .until(() -> consumer.status().state() == ConsumerStatus.State.WAITING);
                assertThat(consumer.status().facts())
                        .as("taken in before the crash")
                        .isLessThan(EVENTS);
                postgres.start();
                awaitFacts(consumer, EVENTS);
                assertThat(Sql.number(log.dataSource(), "select count(*) from parked_event"))
                        .as("parked records; a gap in versions means that the consumer skipped records")
                        .isZero();
                assertThat(Sql.number(log.dataSource(), "select count(*) from event"))
                        .as("effects")
                        .isEqualTo(EVENTS);
            }
        }
    }

    private static void publish(PostgresServer postgres, KafkaBroker kafka) {
        kafka.createTopic(TOPIC, 12, Map.of());
        Place place = new Place(postgres.jdbcUrl(postgres.freshDatabase("diary")), Vault.newMasterKeyset(), "diary");
        try (var log = ServiceLog.open(place, 5, WalkingDiary::aggregate).migrate()) {
            Walks.append(log, Walks.clients(CLIENTS), WALKS_EACH);
            try (RelayRunner runner =
                    new RelayRunner(WalkingDiary.SERVICE, DiaryRelay.of(log, kafka.bootstrapServers()))) {
                runner.start();
                await("the backlog to be published")
                        .atMost(BOUND)
                        .until(() -> runner.status().published() == EVENTS);
            }
        }
    }

    private static void awaitFacts(FactConsumer consumer, long facts) {
        await("facts taken in")
                .atMost(BOUND)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    ConsumerStatus status = consumer.status();
                    assertThat(status.state())
                            .as("state of the consumer, which says: %s", status.because())
                            .isNotEqualTo(ConsumerStatus.State.STOPPED);
                    return status.facts() >= facts;
                });
    }
}
