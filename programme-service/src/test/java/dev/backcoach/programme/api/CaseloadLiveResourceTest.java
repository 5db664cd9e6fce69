package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.api.LiveReader.Event;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coach hears of the caseload as it changes, over real HTTP. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
@Timeout(60)
class CaseloadLiveResourceTest {

    private static final String PATH = "/programme/v1/caseload/live";

    private final UUID coach = UUID.randomUUID();
    private final ClientId client = new ClientId(UUID.randomUUID());
    private final Published published = new Published(client, coach);

    @Test
    void itBeginsWithHowThingsStandAndRingsWhenAClientIsStopped() {
        try (LiveReader live = watch(null)) {
            assertThat(live.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(reasons(live.next().orElseThrow())).isEmpty();
            published.completedIntake(TestClock.now());
            published.screen(TestClock.now(), "HSS-PULSE", "EMERGENCY_BLOCKED");
            Event rings = live.next().orElseThrow();
            assertThat(rings.name()).isEqualTo("caseload");
            JsonNode blocked = rings.data().path("reasons").path(0);
            assertThat(blocked.path("reason").asText()).isEqualTo("BLOCKED");
            assertThat(blocked.path("clients").asInt()).isEqualTo(1);
            assertThat(blocked.path("ageHours").asInt(-1)).isZero();
            assertThat(rings.data().toString()).doesNotContain(client.toString());
            asked("/programme/v1/caseload").body("items.attention", contains("BLOCKED"));
        }
    }

    @Test
    void itRingsByTheClockAloneAndWhoComesBackIsNotToldTwice() {
        Sent completed = published.completedIntake(TestClock.now());
        asked("/programme/v1/caseload?client=" + client + "&after=" + completed.after());
        String silent;
        try (LiveReader live = watch(null)) {
            assertThat(reasons(live.next().orElseThrow())).isEmpty();
            TestClock.moveBy(Duration.ofDays(5));
            Event rings = live.next().orElseThrow();
            assertThat(reasons(rings)).containsExactly("SILENT");
            silent = rings.id();
        }
        try (LiveReader back = watch(silent)) {
            TestClock.moveBy(Duration.ofDays(6));
            assertThat(reasons(back.next().orElseThrow())).containsExactly("CONTACT_DUE");
        }
    }

    @Test
    void aClientWhoHasAnotherCoachCountsNoMore() {
        published.completedIntake(TestClock.now());
        published.screen(TestClock.now(), "HSS-PULSE", "EMERGENCY_BLOCKED");
        try (LiveReader live = watch(null)) {
            Event first = live.next().orElseThrow();
            Event before = reasons(first).isEmpty() ? live.next().orElseThrow() : first;
            assertThat(reasons(before)).containsExactly("BLOCKED");
            published.coachChanged(TestClock.now(), UUID.randomUUID());
            assertThat(reasons(live.next().orElseThrow())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "17", "9F2C41D07BE35A68", "9f2c41d07be35a680"})
    void anIdThatIsNoneIsRefusedByName(String garbage) {
        given().auth()
                .oauth2(Tokens.coach(coach))
                .header("Last-Event-ID", garbage)
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("Last-Event-ID"));
        asked(PATH + "?lastEventId=" + garbage).statusCode(400).body("errors[0].parameter", equalTo("lastEventId"));
    }

    @Test
    void onlyCoachesWatch() {
        for (String other : List.of(Tokens.client(client.value()), Tokens.operations(), Tokens.analyst())) {
            given().auth().oauth2(other).get(PATH).then().statusCode(403).contentType("application/problem+json");
        }
        given().get(PATH).then().statusCode(401);
    }

    private LiveReader watch(String last) {
        return LiveReader.open(Tokens.coach(coach), PATH, last);
    }

    private static List<String> reasons(Event event) {
        return event.data().path("reasons").findValuesAsText("reason");
    }

    private ValidatableResponse asked(String path) {
        return given().auth().oauth2(Tokens.coach(coach)).get(path).then();
    }
}
