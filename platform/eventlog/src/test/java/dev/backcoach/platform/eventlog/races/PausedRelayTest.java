package dev.backcoach.platform.eventlog.races;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.RelayMain;
import dev.backcoach.platform.eventlog.sample.Topic;
import dev.backcoach.platform.testing.JavaProcess;
import dev.backcoach.platform.testing.KafkaBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A relay process paused for 30 s and resumed, with the settings of production. Guards: as in {@link RelayFaultsTest},
 * where each is taken out.
 */
@Tag("long")
class PausedRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void itsSuccessorTakesOverAndItStandsByOnceItIsBack() {
        PostgresLog log = PostgresLog.fresh(Topic.freshService("walks"));
        Topic topic = Topic.of(log.service);
        ClientId client = client();
        var handler = log.handler();
        try (JavaProcess first = relay(log)) {
            first.awaitLine("LEADING"::equals, PATIENCE);
            handler.handle(walk(client, 1));
            awaitPublished(topic, client, 1);
            first.pause();
            Instant resume = Instant.now().plusSeconds(30);
            try (JavaProcess second = relay(log)) {
                handler.handle(walk(client, 2));
                second.awaitLine("LEADING"::equals, PATIENCE);
                awaitPublished(topic, client, 2);
                await().atMost(PATIENCE).until(() -> Instant.now().isAfter(resume));
                first.resume();
                handler.handle(walk(client, 3));
                awaitPublished(topic, client, 3);
                await().atMost(PATIENCE).until(() -> states(first).getLast().equals("STANDING_BY"));
                assertThat(states(second)).endsWith("LEADING");
            }
            handler.handle(walk(client, 4));
            awaitPublished(topic, client, 4);
        }
        assertThat(topic.versions().get(client.toString())).containsExactly(1L, 2L, 3L, 4L);
    }

    private static JavaProcess relay(PostgresLog log) {
        return JavaProcess.of(RelayMain.class)
                .arguments(log.url(), KafkaBroker.shared().bootstrapServers(), log.service)
                .start();
    }

    private static List<String> states(JavaProcess relay) {
        return relay.lines().stream()
                .filter(line -> line.equals("LEADING") || line.equals("STANDING_BY") || line.equals("WAITING"))
                .toList();
    }

    private static void awaitPublished(Topic topic, ClientId client, long version) {
        List<Long> expected = LongStream.rangeClosed(1, version).boxed().toList();
        await().atMost(PATIENCE).until(() -> expected.equals(topic.versions().get(client.toString())));
    }
}
