package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The engine asks the coach to look, and goes on when the coach has. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class ReviewResourceTest {

    private static final String GO_ON = "{\"resolution\": \"GO_ON\"}";

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);
    private final String resolution = "/programme/v1/clients/" + client + "/review/resolution";

    private RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(GO_ON)
                .header("Idempotency-Key", "resolve-1");
    }

    private RequestSpecification reader() {
        return given().auth().oauth2(Tokens.coach(coach));
    }

    @Test
    void aFlareThatStaysOpenAsksForAReviewAndTheCoachGoesOn() {
        LocalDate today = LocalDate.ofInstant(TestClock.now(), Published.LONDON).plusDays(1);
        TestClock.moveTo(Published.at(today, LocalTime.of(10, 0)).toInstant());
        published.completedIntake(TestClock.now());
        LocalDate first = today.plusDays(1);
        TestClock.moveTo(Published.at(first, LocalTime.of(18, 0)).toInstant());
        Sent flare = published.checkIn(first, 5, 8);
        reader() // before the clock moves on, as the facts and the clock go together
                .get("/programme/v1/clients/" + client + "/programme?after=" + flare.after())
                .then()
                .body("holds", hasItem("FLARE"));
        LocalDate later = first.plusDays(14);
        TestClock.moveTo(Published.at(later, LocalTime.of(18, 0)).toInstant());
        Sent bad = published.checkIn(later, 5, 8);

        // The review is due at noon, after the check-in of the morning; the clock brings it, within a moment.
        await().untilAsserted(() -> reader().get("/programme/v1/clients/" + client + "/programme?after=" + bad.after())
                .then()
                .body("holds", hasItem("REVIEW_FLARE"))
                .body("window", equalTo(null)));

        as(Tokens.client(client.value())).post(resolution).then().statusCode(403);
        as(Tokens.coach(UUID.randomUUID())).post(resolution).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.coach(coach))
                .contentType(ContentType.JSON)
                .body(GO_ON)
                .post(resolution)
                .then()
                .statusCode(400);
        as(Tokens.coach(coach)).body("{}").post(resolution).then().statusCode(400);
        String etag = as(Tokens.coach(coach))
                .post(resolution)
                .then()
                .statusCode(201)
                .header("Location", containsString(client.toString()))
                .extract()
                .header("ETag");
        as(Tokens.coach(coach)).post(resolution).then().statusCode(201).header("ETag", equalTo(etag));
        given().auth()
                .oauth2(Tokens.coach(coach))
                .contentType(ContentType.JSON)
                .body(GO_ON)
                .header("Idempotency-Key", "resolve-2")
                .post(resolution)
                .then()
                .statusCode(422)
                .body("rule", equalTo("R-COACH-1"));

        reader().get("/programme/v1/clients/" + client + "/programme")
                .then()
                .body("holds", not(hasItem("REVIEW_FLARE")))
                .body("holds", hasItem("FLARE"))
                .body("window", equalTo(null))
                .body("nextReviewAt", notNullValue());
    }
}
