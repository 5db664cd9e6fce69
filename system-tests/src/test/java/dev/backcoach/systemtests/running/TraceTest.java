package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One entry of the diary is one trace: from HTTP through progress's log and Kafka to programme's decision on it. */
class TraceTest {

    private static final String SAMPLED = "01";
    private static final String NOT_SAMPLED = "00";

    private final RunningStack stack = RunningStack.shared();

    @Test
    @Timeout(120)
    void aCallersTraceEndsAtTheDecision() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        stack.moveClock(journey.days().at(1, 19, 0));
        Person client = journey.client();
        Requests requests = Requests.ofWhoIsKnown(client, journey.days().date(1));

        String trace = send(client, requests, SAMPLED);
        String untraced = send(client, requests, NOT_SAMPLED);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(stack.spans().has(trace, "progress", "PUT /progress/v1/clients/"))
                    .isTrue();
            assertThat(stack.spans().has(trace, "progress", "command LogSession"))
                    .isTrue();
            assertThat(stack.spans().has(trace, "progress", "publish session-logged.v1"))
                    .isTrue();
            assertThat(stack.spans().has(trace, "programme", "decide on session-logged.v1"))
                    .isTrue();
        });
        assertThat(stack.spans().has(untraced, "progress", "command LogSession"))
                .isFalse();
    }

    /** Answers once the programme rests on it. */
    private static String send(Person client, Requests requests, String flags) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Reply sent = client.done(Call.put(requests.progress("sessions"), requests.walk())
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-" + flags));
        String head = sent.etag().orElseThrow();
        client.get("/programme/v1/clients/" + client.id() + "/programme?after=" + head);
        return trace;
    }
}
