package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coach's list over HTTP. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class CaseloadResourceTest {

    private static final String CASELOAD = "/programme/v1/caseload";

    private final UUID coach = UUID.randomUUID();

    @Test
    void aBlockedClientStandsFirstWithTheAgeOfTheNotice() {
        ClientId quiet = new ClientId(UUID.randomUUID());
        ClientId blocked = new ClientId(UUID.randomUUID());
        Sent completed = new Published(quiet, coach).completedIntake(TestClock.now());
        new Published(blocked, coach).completedIntake(TestClock.now());
        Sent pulse = new Published(blocked, coach).screen(TestClock.now(), "HSS-PULSE", "EMERGENCY_BLOCKED");
        asked("?client=" + quiet + "&after=" + completed.after()).statusCode(200);
        TestClock.moveBy(Duration.ofHours(3));
        asked("?client=" + blocked + "&after=" + pulse.after())
                .statusCode(200)
                .body("items.clientId", contains(blocked.toString(), quiet.toString()))
                .body("items.attention", contains("BLOCKED", "NONE"))
                .body("items[0].notices[0].ageHours", greaterThanOrEqualTo(3))
                .body("items[0].mode", equalTo("ONLINE"))
                .body("items[1].notices", empty());
        asked("?reason=BLOCKED").body("items", hasSize(1));
        asked("?stage=STRENGTH").body("items", empty());
        asked("?mode=ONLINE&limit=1").body("items", hasSize(1)).body("items[0].attention", equalTo("BLOCKED"));
    }

    @Test
    void aClientBecomesSilentByTheClockAlone() {
        ClientId client = new ClientId(UUID.randomUUID());
        Sent completed = new Published(client, coach).completedIntake(TestClock.now());
        asked("?client=" + client + "&after=" + completed.after()).body("items[0].attention", equalTo("NONE"));
        Instant later = TestClock.now().plus(Duration.ofDays(5));
        TestClock.moveTo(later);
        asked("").body("items[0].attention", equalTo("SILENT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason=BORED",
                "stage=MOON",
                "mode=BY_POST",
                "limit=0",
                "cursor=x",
                "client=17",
                "after=progress-1"
            })
    void whatCannotBeUsedIsNamed(String parameter) {
        asked("?" + parameter)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors[0].parameter",
                        equalTo(
                                parameter.startsWith("after")
                                        ? "client"
                                        : parameter.substring(0, parameter.indexOf('='))));
    }

    private ValidatableResponse asked(String query) {
        return given().auth().oauth2(Tokens.coach(coach)).get(CASELOAD + query).then();
    }
}
