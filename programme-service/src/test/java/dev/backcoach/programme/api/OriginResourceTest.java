package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a prescription back to the diary. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class OriginResourceTest {

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);
    private final LocalDate first =
            LocalDate.ofInstant(TestClock.now(), Published.LONDON).plusDays(2);

    @Test
    void aPrescriptionLeadsToTheDecisionsAndTheDiaryEntriesBehindIt() {
        openTheDayBefore();
        TestClock.moveTo(Published.at(first, LocalTime.of(18, 0)).toInstant());
        published.walk(first);
        LocalDate next = first.plusDays(1);
        TestClock.moveTo(Published.at(next, LocalTime.of(8, 0)).toInstant());
        Sent sore = published.checkIn(next, 5, 2);
        String origin = asClient()
                .get(path("/programme?after=" + sore.after()))
                .then()
                .statusCode(200)
                .body("items[0].rung", equalTo(1))
                .extract()
                .path("items[0].origin");

        String decision = asClient()
                .get(origin)
                .then()
                .statusCode(200)
                .body("exercise", equalTo("walk.block"))
                .body("rung", equalTo(1))
                .body("decisions.explanation.key", contains("R-AGG-2.STEPPED_DOWN"))
                .body("decisions.explanation", everyItem(not(hasKey("coach"))))
                .body("entries.kind", hasItem("CHECK_IN"))
                .body("entries.find { it.kind == 'CHECK_IN' }.service", equalTo("progress"))
                .body("entries.find { it.kind == 'CHECK_IN' }.told.painNow", equalTo("2"))
                .body("entries.find { it.kind == 'CHECK_IN' }.told.date", equalTo(next.toString()))
                .extract()
                .path("decisions[0].id");
        asCoach()
                .get(path("/decisions/" + decision + "/entries"))
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(decision))
                .body("entries.kind", hasItem("CHECK_IN"))
                .body("entries", everyItem(hasKey("eventId")));
    }

    @Test
    void whatIsNotPrescribedHasNoOrigin() {
        Sent opened = openTheDayBefore();
        asClient().get(path("/programme?after=" + opened.after())).then().statusCode(200);
        asClient()
                .get(path("/programme/items/plank.full/origin"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        asClient()
                .get(path("/decisions/" + UUID.randomUUID() + "/entries"))
                .then()
                .statusCode(404);
    }

    @Test
    void onlyTheClientAndItsCoachAreLedBack() {
        Sent opened = openTheDayBefore();
        asCoach().get(path("/programme?after=" + opened.after())).then().statusCode(200);
        for (String token :
                new String[] {Tokens.coach(UUID.randomUUID()), Tokens.client(UUID.randomUUID()), Tokens.operations()}) {
            given().auth()
                    .oauth2(token)
                    .get(path("/programme/items/walk.block/origin"))
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(token)
                    .get(path("/decisions/" + UUID.randomUUID() + "/entries"))
                    .then()
                    .statusCode(403);
        }
    }

    private Sent openTheDayBefore() {
        TestClock.moveTo(Published.at(first.minusDays(1), LocalTime.of(10, 0)).toInstant());
        return published.completedIntake(TestClock.now());
    }

    private String path(String resource) {
        return "/programme/v1/clients/" + client + resource;
    }

    private RequestSpecification asClient() {
        return given().auth().oauth2(Tokens.client(client.value()));
    }

    private RequestSpecification asCoach() {
        return given().auth().oauth2(Tokens.coach(coach));
    }
}
