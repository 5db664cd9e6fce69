package dev.backcoach.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static KafkaBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.started();
    }

    @AfterAll
    static void closeBroker() {
        broker.close();
    }

    @Test
    void createsTopicsWithTheirSettingsOnce() throws Exception {
        broker.createTopic("compacted", 3, Map.of("cleanup.policy", "compact"));

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "compacted");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get(30, TimeUnit.SECONDS)
                            .get(topic)
                            .get("cleanup.policy")
                            .value())
                    .isEqualTo("compact");
        }
        assertThatThrownBy(() -> broker.createTopic("compacted", 3, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(TopicExistsException.class);
    }

    @Test
    void keepsAddressAndRecordsWhenStoppedAndWhenKilled() {
        broker.createTopic("kept", 1, Map.of());
        String address = broker.bootstrapServers();

        send("kept", "before the stop");
        broker.stop();
        assertThat(broker.isRunning()).isFalse();
        broker.start();
        send("kept", "before the kill");
        broker.kill();
        assertThat(broker.isRunning()).isFalse();
        broker.start();
        send("kept", "after the kill");

        assertThat(broker.bootstrapServers()).isEqualTo(address);
        assertThat(consume("kept", 3)).containsExactly("before the stop", "before the kill", "after the kill");
    }

    @Test
    void keepsTheDataOfACallersFolderForTheNextBroker(@TempDir Path folder) throws Exception {
        int clientPort = LocalPort.free();
        int controllerPort = LocalPort.free();
        try (KafkaBroker first = KafkaBroker.startedIn(folder.resolve("kafka"), clientPort, controllerPort)) {
            first.createTopic("kept", 2, Map.of());
        }

        try (KafkaBroker second = KafkaBroker.startedIn(folder.resolve("kafka"), clientPort, controllerPort);
                Admin admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
    }

    @Test
    void frozenBrokerAnswersNothingUntilItIsThawed() {
        broker.createTopic("frozen", 1, Map.of());
        try (KafkaProducer<String, String> producer = producer()) {
            sendWith(producer, "frozen", "before");
            broker.freeze();
            try {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>("frozen", "lost"))
                                .get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
            } finally {
                broker.thaw();
            }
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> producer.send(new ProducerRecord<>("frozen", "after"))
                            .get(10, TimeUnit.SECONDS));
        }
        assertThat(consume("frozen", 2)).startsWith("before").contains("after");
    }

    @Test
    void frozenBrokerCanBeKilledAndStartedAgain() {
        broker.createTopic("frozen-and-killed", 1, Map.of());
        broker.freeze();
        broker.kill();
        broker.start();

        send("frozen-and-killed", "after");

        assertThat(consume("frozen-and-killed", 1)).containsExactly("after");
    }

    private static void send(String topic, String value) {
        try (KafkaProducer<String, String> producer = producer()) {
            sendWith(producer, topic, value);
        }
    }

    private static void sendWith(KafkaProducer<String, String> producer, String topic, String value) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> producer.send(new ProducerRecord<>(topic, value)).get(10, TimeUnit.SECONDS));
    }

    private static KafkaProducer<String, String> producer() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "request.timeout.ms", 1_000,
                "delivery.timeout.ms", 3_000,
                "max.block.ms", 3_000,
                "linger.ms", 0);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    private static List<String> consume(String topic, int atLeast) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.protocol",
                "consumer",
                "group.id",
                "readers of " + topic,
                "auto.offset.reset",
                "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
                return values.size() >= atLeast;
            });
        }
        return values;
    }
}
