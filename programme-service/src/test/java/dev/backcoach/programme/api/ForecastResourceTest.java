package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-DUR-1 over HTTP: a range to plan with, and no promise. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class ForecastResourceTest {

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);

    @Test
    void theRangeIsThirtyPercentEitherWayAndSaysWhatItRestsOn() {
        JsonPath forecast = forecast(Tokens.client(client.value()), published.completedIntake(TestClock.now()))
                .statusCode(200)
                .body("goalInSight", equalTo(true))
                .body("restsOn.policy", equalTo("STRICT@1"))
                .body("restsOn.adherence", equalTo(0.8f))
                .body("restsOn.adherenceMeasured", equalTo(false))
                .body("restsOn.severity", equalTo(1))
                .body("restsOn.severityFactor", equalTo(1.0f))
                .body("restsOn.spread", equalTo(0.3f))
                .body("text", containsString("not a promise"))
                .extract()
                .jsonPath();
        long days = forecast.getLong("days");
        assertThat(days).isPositive();
        assertThat(forecast.getLong("fromDays")).isCloseTo(Math.round(days * 0.7), within(1L));
        assertThat(forecast.getLong("toDays")).isCloseTo(Math.round(days * 1.3), within(1L));
        LocalDate asOf = LocalDate.parse(forecast.getString("asOf"));
        assertThat(forecast.getString("fromDate"))
                .isEqualTo(asOf.plusDays(forecast.getLong("fromDays")).toString());
        assertThat(forecast.getString("toDate"))
                .isEqualTo(asOf.plusDays(forecast.getLong("toDays")).toString());
    }

    /** The client's golf demands a turn of the trunk, which nothing in the catalogue trains without turning. */
    @Test
    void aGoalThatAnIdealClientDoesNotReachIsSaidToBeOutOfSight() {
        published.completedIntake(TestClock.now());
        forecast(Tokens.client(client.value()), published.triggers(TestClock.now(), "INTOLERANT"))
                .statusCode(200)
                .body("goalInSight", equalTo(false))
                .body("days", nullValue())
                .body("toDays", nullValue())
                .body("toDate", nullValue())
                .body("fromDays", greaterThan(0))
                .body("text", containsString("further away than can be planned"));
    }

    @Test
    void theCoachReadsTheFiguresBehindIt() {
        forecast(Tokens.coach(coach), published.completedIntake(TestClock.now()))
                .statusCode(200)
                .body("text", containsString("assumed adherence of 80.0 %"));
    }

    @Test
    void whileItDoesNotRunThereIsNone() {
        published.completedIntake(TestClock.now());
        forecast(Tokens.client(client.value()), published.screen(TestClock.now(), "HSS-PULSE", "REFER_BLOCKED"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("state", equalTo("BLOCKED"));
    }

    @Test
    void nobodyElseReadsIt() {
        Sent completed = published.completedIntake(TestClock.now());
        forecast(Tokens.coach(coach), completed).statusCode(200);
        forecast(Tokens.coach(UUID.randomUUID()), completed).statusCode(403);
        forecast(Tokens.client(UUID.randomUUID()), completed).statusCode(403);
        forecast(Tokens.analyst(), completed).statusCode(403);
    }

    private ValidatableResponse forecast(String token, Sent after) {
        return given().auth()
                .oauth2(token)
                .get("/programme/v1/clients/" + client + "/forecast?after=" + after.after())
                .then();
    }
}
