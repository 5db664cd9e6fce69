package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backcoach.systemtests.service.Sql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The programme rests on every event of the other services exactly once: its positions are the heads of their streams,
 * nothing is parked, and the state folded anew from its own stream answers as the running one does.
 */
record TakenInOnce(RunningStack stack, UUID client) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> SOURCES = List.of("intake", "assessment", "progress");

    void check() {
        for (String source : SOURCES) {
            // Progress notes what the programme decided, and the programme takes that in in its turn.
            await("the programme has taken in all of the " + source + "-service's stream")
                    .atMost(PATIENCE)
                    .until(() -> position(source) == head(source));
        }
        for (String service : RunningStack.SERVICES) {
            assertThat(Sql.number(stack.database(service), "select count(*) from parked_event"))
                    .as("parked records of the %s-service", service)
                    .isZero();
        }
    }

    private long position(String source) {
        return Sql.number(
                stack.database("programme"),
                "select coalesce(max(version), 0) from source_position where client_id = '" + client
                        + "' and source = '" + source + "'");
    }

    private long head(String service) {
        return Sql.number(
                stack.database(service),
                "select coalesce(max(version), 0) from event where client_id = '" + client + "'");
    }
}
