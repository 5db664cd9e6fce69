package dev.backcoach.systemtests.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.systemtests.service.Sql;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Every event of a client is on its service's topic at least once, first in the order of versions and without a gap, and
 * under the id that it has in the store.
 */
record PublishedInOrder(RunningStack stack, UUID client) {

    void check() {
        for (String service : RunningStack.SERVICES) {
            Map<Long, String> stored = new LinkedHashMap<>();
            Sql.rows(
                    stack.database(service),
                    "select version, event_id from event where client_id = '" + client + "' order by version",
                    row -> stored.put(row.getLong(1), row.getString(2)));
            await("everything of the " + service + "-service to be published")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(published(service))
                            .as("ids of the client's records by version on the topic of the %s-service", service)
                            .containsExactlyEntriesOf(stored));
        }
    }

    private Map<Long, String> published(String service) {
        Map<Long, String> byVersion = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> message :
                Topic.of(service, stack.bootstrapServers()).about(client)) {
            long version = Long.parseLong(header(message, "ce_sequence"));
            String id = header(message, "ce_id");
            String before = byVersion.putIfAbsent(version, id);
            assertThat(before == null || before.equals(id))
                    .as("a second record of version %s has the same id", version)
                    .isTrue();
        }
        return byVersion;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
