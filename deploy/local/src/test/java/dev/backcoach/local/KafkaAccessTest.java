package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At the broker of docker-compose.yml, with TLS, logins and rights, each service can do what it needs and nothing else:
 * it writes its own topics, reads those of the services that it takes facts from, and has a group and a transactional id
 * of its own. An analyst reads what is told under pseudonyms.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class KafkaAccessTest {

    /** What each service takes in, as its own code says; intake also what is asked of itself, and parts of exports. */
    static final Map<String, Set<String>> READS = Map.of(
            "intake",
                    Set.of(
                            "backcoach.assessment.events",
                            "backcoach.progress.events",
                            "backcoach.programme.events",
                            "backcoach.intake.events",
                            "backcoach.exports"),
            "assessment", Set.of("backcoach.intake.events"),
            "progress", Set.of("backcoach.intake.events", "backcoach.programme.events"),
            "programme", Set.of("backcoach.intake.events", "backcoach.assessment.events", "backcoach.progress.events"));

    private static final Map<String, Set<String>> WRITES = Map.of(
            "intake", Set.of("backcoach.intake.events", "backcoach.exports"),
            "assessment", Set.of("backcoach.assessment.events", "backcoach.exports"),
            "progress", Set.of("backcoach.progress.events", "backcoach.exports"),
            "programme",
                    Set.of(
                            "backcoach.programme.events",
                            "backcoach.programme.state",
                            "backcoach.analytics.events",
                            "backcoach.exports"));

    @TempDir
    private static Path folder;

    private SecuredKafka kafka;

    record Pair(String service, String topic) {}

    static Stream<Pair> pairs() {
        return READS.keySet().stream()
                .flatMap(service -> Topics.all().keySet().stream().map(topic -> new Pair(service, topic)));
    }

    static Stream<String> topics() {
        return Topics.all().keySet().stream();
    }

    @BeforeAll
    void start() throws IOException, InterruptedException, ExecutionException {
        kafka = new SecuredKafka(folder);
        try (KafkaProducer<String, String> producer = producer(kafka.administrator())) {
            for (String topic : Topics.all().keySet()) {
                producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
            }
        }
    }

    @AfterAll
    void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyItsOwnTopicsAreWritten(Pair pair) throws Exception {
        try (KafkaProducer<String, String> producer = producer(kafka.clientOf(pair.service()))) {
            var sent = producer.send(new ProducerRecord<>(pair.topic(), 0, "key", "value"));
            if (WRITES.get(pair.service()).contains(pair.topic())) {
                assertThat(sent.get().topic()).isEqualTo(pair.topic());
            } else {
                assertThatThrownBy(sent::get).hasCauseInstanceOf(AuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheNeighboursTopicsAreRead(Pair pair) {
        boolean allowed = READS.get(pair.service()).contains(pair.topic());
        assertWhetherRead(kafka.clientOf(pair.service()), pair.service(), pair.topic(), allowed);
    }

    private static void assertWhetherRead(Map<String, Object> client, String group, String topic, boolean allowed) {
        try (KafkaConsumer<String, String> consumer = consumer(client, group)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            if (allowed) {
                consumer.seekToBeginning(consumer.assignment());
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
            } else {
                assertThatThrownBy(() -> {
                            consumer.seekToBeginning(consumer.assignment());
                            consumer.poll(Duration.ofSeconds(20));
                        })
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void anAnalystReadsWhatIsUnderPseudonymsAndNothingElse(String topic) {
        Map<String, Object> analyst = kafka.clientOf("intake");
        analyst.compute("sasl.jaas.config", (_, _) -> kafka.loginOf("analyst"));
        assertWhetherRead(analyst, "analyst", topic, topic.equals("backcoach.analytics.events"));
        try (KafkaProducer<String, String> producer = producer(analyst)) {
            assertThatThrownBy(producer.send(new ProducerRecord<>(topic, 0, "key", "value"))::get)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theGroupsAreItsOwn(Service service) {
        String name = service.shortName();
        for (String group : List.of(name, name + "-exports")) {
            try (KafkaConsumer<String, String> consumer = consumer(kafka.clientOf(name), group)) {
                consumer.subscribe(READS.get(name));
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    consumer.poll(Duration.ofMillis(200));
                    return !consumer.assignment().isEmpty();
                });
            }
        }
        for (String group : List.of(another(name), another(name) + "-exports", "made-up")) {
            try (KafkaConsumer<String, String> consumer = consumer(kafka.clientOf(name), group)) {
                consumer.subscribe(READS.get(name));
                assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    @Test
    void onlyIntakeCollectsExports() {
        try (KafkaConsumer<String, String> consumer = consumer(kafka.clientOf("intake"), "intake-export-parts")) {
            consumer.subscribe(Set.of("backcoach.exports"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200));
                return !consumer.assignment().isEmpty();
            });
        }
        try (KafkaConsumer<String, String> consumer = consumer(kafka.clientOf("progress"), "intake-export-parts")) {
            consumer.subscribe(Set.of("backcoach.exports"));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20))).isInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theTransactionalIdIsItsOwn(Service service) throws Exception {
        String name = service.shortName();
        Map<String, Object> settings = new HashMap<>(kafka.clientOf(name));
        settings.put("transactional.id", name + "-relay");
        try (KafkaProducer<String, String> producer = producer(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("backcoach." + name + ".events", 0, "key", "value"))
                    .get();
            producer.commitTransaction();
        }
        settings.put("transactional.id", another(name) + "-relay");
        try (KafkaProducer<String, String> producer = producer(settings)) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void nothingIsAdministered(Service service) {
        try (Admin admin = Admin.create(kafka.clientOf(service.shortName()))) {
            String own = "backcoach." + service.shortName() + ".events";
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("more", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteTopics(List.of(own)).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.describeUserScramCredentials().all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        Map<String, Object> settings = new HashMap<>(kafka.clientOf("intake"));
        settings.compute(
                "sasl.jaas.config", (_, config) -> config.toString().replaceAll("password=\"", "password=\"x"));
        assertRefused(settings, SaslAuthenticationException.class);
        settings.put("security.protocol", "SSL");
        assertRefused(settings, Exception.class);
        assertRefused(Map.of("bootstrap.servers", kafka.address()), Exception.class);
    }

    @Test
    void theBrokerIsTakenForHealthyByItsTlsAlone() throws IOException, InterruptedException {
        assertThat(health(kafka.port())).isZero();
        assertThat(health(1)).isNotZero();
    }

    /** As docker-compose.yml asks, in which a dollar is two. */
    private static int health(int port) throws IOException, InterruptedException {
        List<?> test = (List<?>) ((Map<?, ?>) Deployment.parts().get("kafka").get("healthcheck")).get("test");
        String command = test.getLast().toString().replace("$$", "$").replace("127.0.0.1/9092", "127.0.0.1/" + port);
        return new ProcessBuilder("bash", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void assertRefused(Map<String, Object> client, Class<? extends Exception> why) {
        Map<String, Object> impatient = new HashMap<>(client);
        impatient.put("default.api.timeout.ms", 3_000);
        impatient.put("request.timeout.ms", 2_000);
        try (Admin admin = Admin.create(impatient)) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).hasCauseInstanceOf(why);
        }
    }

    private static String another(String service) {
        return service.equals("intake") ? "progress" : "intake";
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> settings) {
        Map<String, Object> more = new HashMap<>(settings);
        more.put("max.block.ms", 20_000);
        return new KafkaProducer<>(more, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(Map<String, Object> settings, String group) {
        Map<String, Object> more = new HashMap<>(settings);
        more.put("group.id", group);
        more.put("group.protocol", "consumer");
        more.put("enable.auto.commit", false);
        more.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(more, new StringDeserializer(), new StringDeserializer());
    }
}
