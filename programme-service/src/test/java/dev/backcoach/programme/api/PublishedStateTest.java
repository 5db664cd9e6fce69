package dev.backcoach.programme.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.platform.conventions.PublishedStates;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who only wants the latest plan reads the compacted topic. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class PublishedStateTest {

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final Published published = new Published(client, UUID.randomUUID());

    @Test
    void theLatestPlanIsOnTheTopicAndTheNextStateReplacesIt() {
        published.completedIntake(TestClock.now());
        JsonNode opened = PublishedStates.await(
                client, state -> state.path("status").asText().equals("RUNNING"));
        assertThat(opened.at("/plan/version").asInt()).isEqualTo(1);
        assertThat(opened.at("/plan/items/0/exercise").asText()).isEqualTo("walk.block");
        assertThat(opened.at("/plan/items/0/amount").asDouble()).isEqualTo(12);

        published.screen(TestClock.now(), "HSS-PULSE", "EMERGENCY_BLOCKED");
        JsonNode stopped = PublishedStates.await(
                client, state -> state.path("status").asText().equals("BLOCKED"));
        assertThat(stopped.path("version").asLong())
                .isGreaterThan(opened.path("version").asLong());
        assertThat(stopped.toString()).doesNotContain("EMERGENCY");
    }

    @Test
    void anErasedClientLeavesATombstone() {
        published.completedIntake(TestClock.now());
        PublishedStates.await(client, state -> state.path("plan").isObject());
        published.erased();
        assertThat(PublishedStates.await(client, JsonNode::isNull).isNull()).isTrue();
    }
}
