package dev.backcoach.platform.conventions;

import dev.backcoach.platform.eventlog.export.ExportMessages;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.platform.testing.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * What a service needs around it, real and local, for {@code @QuarkusTest} classes annotated with
 * {@code @WithTestResource(ServiceServers.class)}: an empty PostgreSQL database for each start of the application, a
 * Kafka broker with the topics of all four services, an OpenID Connect issuer, a new master key and a clock that
 * {@link TestClock} moves. The servers are shared by all tests of this JVM that have the same test profile; topics
 * therefore hold what other tests published, always about other clients as long as each test makes up its own. Every
 * further profile, and every other argument, costs a start of several seconds.
 *
 * <p>The argument {@code database} is what the database's name begins with ({@code service} if it is missing).
 */
public final class ServiceServers implements QuarkusTestResourceLifecycleManager {

    /** The services, by their short names. */
    public static final List<String> SERVICES = List.of("intake", "assessment", "progress", "programme");

    /** The partitions of every event topic. */
    public static final int PARTITIONS = 12;

    /** The compacted topic with the latest plan of each client. */
    public static final String STATE_TOPIC = "backcoach.programme.state";

    /** The topic of events under pseudonyms. */
    public static final String ANALYTICS_TOPIC = "backcoach.analytics.events";

    private String prefix = "service";
    private Path folder;

    @Override
    public void init(Map<String, String> arguments) {
        prefix = arguments.getOrDefault("database", prefix);
    }

    @Override
    public Map<String, String> start() {
        PostgresServer postgres = PostgresServer.shared();
        String kafka = broker().bootstrapServers();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(postgres.freshDatabase(prefix)));
        settings.put("kafka.bootstrap.servers", kafka);
        settings.put("quarkus.oidc.auth-server-url", TokenIssuer.shared().address());
        settings.put("backcoach.vault.master-keyset", Vault.newMasterKeyset());
        settings.put("backcoach.clock.file", clockFile().toString());
        return settings;
    }

    @Override
    public void stop() {
        if (folder != null) {
            try {
                Files.deleteIfExists(clockFile());
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The shared broker, with the topics that a service finds on any broker. */
    private static synchronized KafkaBroker broker() {
        KafkaBroker broker = KafkaBroker.shared();
        Set<String> present = topics(broker);
        for (String service : SERVICES) {
            String topic = EventMessages.topicOf(service);
            if (!present.contains(topic)) {
                broker.createTopic(topic, PARTITIONS, Map.of());
            }
        }
        if (!present.contains(ANALYTICS_TOPIC)) {
            broker.createTopic(ANALYTICS_TOPIC, PARTITIONS, Map.of());
        }
        if (!present.contains(ExportMessages.TOPIC)) {
            broker.createTopic(ExportMessages.TOPIC, PARTITIONS, Map.of());
        }
        if (!present.contains(STATE_TOPIC)) {
            broker.createTopic(STATE_TOPIC, PARTITIONS, Map.of("cleanup.policy", "compact"));
        }
        return broker;
    }

    private static Set<String> topics(KafkaBroker broker) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            return new HashSet<>(admin.listTopics().names().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not list its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listing topics", e);
        }
    }

    private Path clockFile() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("backcoach-clock-");
            }
            return folder.resolve("clock");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
