package dev.backcoach.platform.eventlog.races;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.Publisher;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.relay.RelayStatus;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.OncePace;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Topic;
import dev.backcoach.platform.testing.KafkaBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The broker frozen past every timeout of the relay's producer. Guard: one Kafka transaction per batch. */
class FrozenBrokerTest {

    private static final Map<String, Object> SHORT =
            Map.of("max.block.ms", 1_500, "request.timeout.ms", 800, "transaction.timeout.ms", 2_000, "linger.ms", 0);

    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.started();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void nothingIsLostAndNothingComesOutOfOrder() {
        PostgresLog log = PostgresLog.fresh(Topic.freshService("walks"));
        Topic topic = Topic.on(broker, log.service);
        ClientId client = client();
        Relay relay = new Relay(
                () -> new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30)),
                () -> topic.publisher(log.aggregate.types(), log.service + "-relay", SHORT),
                log.aggregate.types(),
                5);
        try (RelayRunner runner = new RelayRunner(log.service, relay)) {
            runner.start();
            log.handler().handle(request(client, Diary.outing(1, 2, 3)));
            await().atMost(Duration.ofSeconds(30)).until(() -> runner.status().published() == 3);
            broker.freeze();
            try {
                log.handler().handle(request(client, Diary.outing(4, 5, 6, 7, 8, 9, 10)));
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> runner.status().state() == RelayStatus.State.WAITING);
            } finally {
                broker.thaw();
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> runner.status().published() == 10);
        }
        List<Long> versions = topic.versions().get(client.toString());
        assertThat(versions.stream().distinct().toList())
                .isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void aProducerThatGoesOnWithoutWaitingWouldSkipRecords() {
        PostgresLog log = PostgresLog.fresh(Topic.freshService("walks"));
        Topic topic = Topic.on(broker, log.service);
        ClientId client = client();
        log.handler().handle(request(client, Diary.outing(1, 2, 3)));
        try (Pipelining pipelining = new Pipelining(topic, log)) {
            Relay relay = new Relay(
                    () -> new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30)),
                    () -> pipelining,
                    log.aggregate.types(),
                    5);
            relay.lead(new OncePace());
            broker.freeze();
            try {
                log.handler().handle(request(client, Diary.outing(4, 5, 6, 7)));
                relay.lead(new OncePace());
                await().atMost(Duration.ofSeconds(30)).until(() -> pipelining.failed.get() == 4);
            } finally {
                broker.thaw();
            }
            log.handler().handle(request(client, Diary.outing(8)));
            relay.lead(new OncePace());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> topic.versions().get(client.toString()).contains(8L));
        }
        assertThat(topic.versions().get(client.toString())).contains(3L, 8L).doesNotContain(7L);
    }

    /** Idempotent, but it takes sending for publishing. */
    private static final class Pipelining implements Publisher {

        private final AtomicInteger failed = new AtomicInteger();
        private final KafkaProducer<String, byte[]> producer;
        private final EventMessages messages;

        Pipelining(Topic topic, PostgresLog log) {
            Map<String, Object> settings = new java.util.HashMap<>(topic.settings());
            settings.put("enable.idempotence", true);
            settings.put("acks", "all");
            settings.put("linger.ms", 0);
            settings.put("batch.size", 0);
            settings.put("max.in.flight.requests.per.connection", 1);
            settings.put("request.timeout.ms", 800);
            settings.put("delivery.timeout.ms", 1_500);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            messages = new EventMessages(topic.name, log.aggregate.types());
        }

        @Override
        public void publish(List<PlacedEvent> events) {
            for (PlacedEvent event : events) {
                var _ = producer.send(messages.recordOf(event.row()), (_, failure) -> {
                    if (failure != null) {
                        failed.incrementAndGet();
                    }
                });
            }
        }

        @Override
        public void close() {
            producer.flush();
        }
    }
}
