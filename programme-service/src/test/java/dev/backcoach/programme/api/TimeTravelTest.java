package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A programme as it was known at a moment of the past. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class TimeTravelTest {

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);
    private final LocalDate first =
            LocalDate.ofInstant(TestClock.now(), Published.LONDON).plusDays(2);

    @Test
    void planWindowAndStageAreAsTheyWereKnownThen() {
        Instant opened = Published.at(first.minusDays(1), LocalTime.of(10, 0)).toInstant();
        TestClock.moveTo(opened);
        Sent completed = published.completedIntake(opened);
        asOf(null, completed).body("status", equalTo("RUNNING")).body("window.firstDay", equalTo(first.toString()));
        Instant before = TestClock.now();
        Instant blocked = Published.at(first.plusDays(2), LocalTime.of(9, 0)).toInstant();
        TestClock.moveTo(blocked);
        Sent pulse = published.screen(blocked, "HSS-PULSE", "REFER_BLOCKED");
        asOf(null, pulse).body("status", equalTo("BLOCKED")).body("window", equalTo(null));

        String tag = asOf(before, null)
                .body("status", equalTo("RUNNING"))
                .body("stage", equalTo("START"))
                .body("planVersion", equalTo(1))
                .body("items.exercise", contains("walk.block"))
                .body("window.firstDay", equalTo(first.toString()))
                .extract()
                .header("ETag");
        given().auth()
                .oauth2(Tokens.coach(coach))
                .header("If-None-Match", tag)
                .queryParam("asOf", before.toString())
                .get(path())
                .then()
                .statusCode(304);
        asOf(TestClock.now(), null).body("status", equalTo("BLOCKED"));
    }

    @Test
    void theFutureIsNotKnown() {
        published.completedIntake(TestClock.now());
        refused(TestClock.now().plus(Duration.ofMinutes(10)).toString(), 400)
                .body("errors[0].parameter", equalTo("asOf"))
                .body("errors[0].message", containsString("must not be in the future"));
    }

    @Test
    void aMomentThatCannotBeReadIsNamed() {
        published.completedIntake(TestClock.now());
        refused("yesterday", 400)
                .body("errors[0].parameter", equalTo("asOf"))
                .body("errors[0].message", containsString("2026-03-29T07:30:00Z"));
    }

    @Test
    void aMomentOfThePastIsNotWaitedFor() {
        Sent completed = published.completedIntake(TestClock.now());
        given().auth()
                .oauth2(Tokens.coach(coach))
                .queryParam("asOf", TestClock.now().toString())
                .queryParam("after", completed.after())
                .get(path())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"))
                .body("errors[0].message", containsString("after"));
    }

    @Test
    void beforeAnythingArrivedThereIsNothing() {
        published.completedIntake(TestClock.now());
        refused(TestClock.now().minus(Duration.ofDays(400)).toString(), 404)
                .body("detail", containsString("Nothing had arrived here"));
    }

    @Test
    void whoMayNotReadThePresentMayNotReadThePast() {
        asOf(null, published.completedIntake(TestClock.now()));
        String moment = TestClock.now().toString();
        for (String token : new String[] {Tokens.coach(UUID.randomUUID()), Tokens.client(UUID.randomUUID())}) {
            given().auth()
                    .oauth2(token)
                    .queryParam("asOf", moment)
                    .get(path())
                    .then()
                    .statusCode(403);
        }
    }

    private ValidatableResponse asOf(Instant moment, Sent after) {
        return (moment == null
                        ? given().queryParam("after", after.after())
                        : given().queryParam("asOf", moment.toString()))
                .auth()
                .oauth2(Tokens.coach(coach))
                .get(path())
                .then()
                .statusCode(200);
    }

    /** Once the client is known. */
    private ValidatableResponse refused(String moment, int status) {
        asOf(null, published.checkIn(LocalDate.ofInstant(TestClock.now(), Published.LONDON), 5, 1));
        return given().auth()
                .oauth2(Tokens.coach(coach))
                .queryParam("asOf", moment)
                .get(path())
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private String path() {
        return "/programme/v1/clients/" + client + "/programme";
    }
}
