package dev.backcoach.platform.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "door"))
class ServiceServersTest {

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final ClientId client = new ClientId(id);

    private static Response knock(String door, String token) {
        return given().auth().oauth2(token).get("/door/" + door);
    }

    @Test
    void tokensOpenTheDoorsOfTheirRole() {
        assertThat(knock("client", Tokens.client(id)).statusCode()).isEqualTo(200);
        assertThat(knock("client", Tokens.coach(id)).statusCode()).isEqualTo(403);
        assertThat(knock("coach", Tokens.coach(id)).statusCode()).isEqualTo(200);
        assertThat(knock("staff", Tokens.operations()).statusCode()).isEqualTo(200);
        assertThat(knock("staff", Tokens.analyst()).statusCode()).isEqualTo(200);
        assertThat(given().get("/door/client").statusCode()).isEqualTo(401);
    }

    @Test
    void expiredAndForeignTokensOpenNothing() {
        assertThat(knock("client", Tokens.expired("client", id)).statusCode()).isEqualTo(401);
        assertThat(knock("client", Tokens.foreign("client", id)).statusCode()).isEqualTo(401);
    }

    @Test
    void theServiceHasADatabaseOfItsOwn() {
        assertThat(knock("coach", Tokens.coach(id)).asString()).matches("door_[0-9]+");
    }

    @Test
    void theServiceSeesThatTheClockHasMoved() {
        Instant target = TestClock.now().plus(Duration.ofDays(14));
        TestClock.moveTo(target);
        TestClock.moveBy(Duration.ofHours(1));
        assertThat(Instant.parse(knock("client", Tokens.client(id)).asString()))
                .isBetween(target.plus(Duration.ofHours(1)), TestClock.now());
    }

    @Test
    void aNeighboursEventsComeAsItsRelayWouldSendThem() {
        Neighbour progress = Neighbour.named("progress");
        Instant recorded = TestClock.now();
        progress.publish(client, "check-in-recorded.v1", "{\"painNow\":3}");
        Neighbour.Sent second = Neighbour.named("progress")
                .publish(
                        client,
                        "session-logged.v1",
                        "{\"painDuring\":1}",
                        OffsetDateTime.parse("2026-03-01T18:00:00+01:00"),
                        recorded);
        assertThat(second.after()).isEqualTo("progress-2");

        List<PublishedEvents.Event> events = PublishedEvents.of("progress").awaitVersion(client, 2);
        assertThat(events).extracting(PublishedEvents.Event::version).containsExactly(1L, 2L);
        PublishedEvents.Event event = events.getLast();
        assertThat(event.type()).isEqualTo("session-logged.v1");
        assertThat(event.key()).isEqualTo(client.toString());
        assertThat(event.data().get("painDuring").intValue()).isEqualTo(1);
        assertThat(event.headers())
                .containsEntry("ce_id", second.eventId().toString())
                .containsEntry("ce_source", "/backcoach/progress-service")
                .containsEntry("ce_type", "backcoach.progress.session-logged.v1")
                .containsEntry("ce_subject", client.toString())
                .containsEntry("ce_time", "2026-03-01T18:00:00+01:00")
                .containsEntry("ce_sequence", "0000000000000000002");
    }

    @Test
    void anEventPublishedTwiceIsReadOnce() {
        Neighbour intake = Neighbour.named("intake");
        Neighbour.Sent sent = intake.publish(client, "coach-assigned.v1", "{}");
        intake.publishAgain(sent, client, "coach-assigned.v1", "{}");
        assertThat(PublishedEvents.of("intake").about(client))
                .extracting(event -> event.headers().get("ce_id"))
                .containsExactly(sent.eventId().toString());
    }
}
