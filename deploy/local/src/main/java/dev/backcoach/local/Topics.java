package dev.backcoach.local;

import dev.backcoach.platform.testing.KafkaBroker;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** The topics of Backcoach: twelve partitions each, one replica, kept as long as the architecture says. */
final class Topics {

    static final int PARTITIONS = 12;

    private static final int SECONDS = 30;
    private static final Duration EVENTS_KEPT = Duration.ofDays(28);
    private static final Duration ANALYTICS_KEPT = Duration.ofDays(400);
    private static final Duration EXPORTS_KEPT = Duration.ofDays(1);

    private Topics() {}

    /** The topics with their settings. */
    static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> topics = new LinkedHashMap<>();
        Arrays.stream(Service.values())
                .forEach(service -> topics.put("backcoach." + service.shortName() + ".events", kept(EVENTS_KEPT)));
        topics.put("backcoach.programme.state", Map.of("cleanup.policy", "compact"));
        topics.put("backcoach.analytics.events", kept(ANALYTICS_KEPT));
        topics.put("backcoach.exports", kept(EXPORTS_KEPT));
        return topics;
    }

    /** Creates what the broker does not have yet and returns when clients can use it. */
    static void createMissing(KafkaBroker broker) {
        Set<String> present = present(broker);
        all().forEach((name, settings) -> {
            if (!present.contains(name)) {
                broker.createTopic(name, PARTITIONS, settings);
            }
        });
    }

    private static Set<String> present(KafkaBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("could not list the topics", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listing the topics", interruption);
        }
    }

    private static Map<String, String> kept(Duration time) {
        return Map.of("retention.ms", Long.toString(time.toMillis()));
    }
}
