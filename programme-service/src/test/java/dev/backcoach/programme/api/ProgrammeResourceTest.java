package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A programme opens from what the neighbours publish, and tells whoever may know. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class ProgrammeResourceTest {

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);

    @Test
    void theProgrammeOpensWithFourFifthsOfWhatTheClientDoesWithoutPain() {
        Sent completed = published.completedIntake(TestClock.now());
        asClient()
                .get(path("/programme?after=" + completed.after()))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"programme-"))
                .body("status", equalTo("RUNNING"))
                .body("planVersion", equalTo(1))
                .body("stage", equalTo("START"))
                .body("policy", equalTo("STRICT@1"))
                .body("items.exercise", contains("walk.block"))
                .body("items[0].dose.text", equalTo("12 minutes, every day"))
                .body("baselines.stiffness", equalTo(5))
                .body("proposal", equalTo(null));
    }

    @Test
    void beforeIntakeIsCompleteTheProgrammeWaits() {
        Sent coached = published.coachChanged(TestClock.now(), coach);
        asCoach()
                .get(path("/programme?after=" + coached.after()))
                .then()
                .statusCode(200)
                .body("status", equalTo("AWAITING_INTAKE"))
                .body("planVersion", equalTo(0));
    }

    @Test
    void whatHasNotArrivedIsNotGuessedAt() {
        Sent coached = published.coachChanged(TestClock.now(), coach);
        asCoach()
                .get(path("/programme?after=intake-" + (coached.version() + 1)))
                .then()
                .statusCode(503)
                .header("Retry-After", not(equalTo(null)))
                .body("type", equalTo("urn:backcoach:problem:not-yet-taken-in"));
    }

    @Test
    void whoHasTheProgrammeIsNotSentItAgain() {
        Sent completed = published.completedIntake(TestClock.now());
        String tag = asClient()
                .get(path("/programme?after=" + completed.after()))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        asClient().header("If-None-Match", tag).get(path("/programme")).then().statusCode(304);
    }

    @Test
    void todayBeginsWithWhatCountsAsAggravation() {
        Sent completed = published.completedIntake(TestClock.now());
        asClient()
                .get(path("/today?after=" + completed.after()))
                .then()
                .statusCode(200)
                .body("first.id", equalTo("W3"))
                .body("asked.question", hasItem("CHECK_IN"));
    }

    @Test
    void everyDecisionSaysWhyAndTheCoachReadsMore() {
        Sent completed = published.completedIntake(TestClock.now());
        String id = asCoach()
                .get(path("/decisions?after=" + completed.after()))
                .then()
                .statusCode(200)
                .body("items.fired.rule.flatten()", hasItem("R-START-1"))
                .body("items.explanation", everyItem(hasKey("coach")))
                .extract()
                .path("items[-1].id");
        asClient()
                .get(path("/decisions/" + id))
                .then()
                .statusCode(200)
                .body("policy", equalTo("STRICT@1"))
                .body("explanation.client", not(equalTo(null)))
                .body("explanation", not(hasKey("coach")));
    }

    @Test
    void anUnknownDecisionIsNotFound() {
        Sent completed = published.completedIntake(TestClock.now());
        asClient().get(path("/decisions?after=" + completed.after())).then().statusCode(200);
        asClient().get(path("/decisions/" + UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void aBlockingPulseStopsEverythingAndPutsTheClientFirst() {
        published.completedIntake(TestClock.now());
        Sent pulse = published.screen(TestClock.now(), "HSS-PULSE", "EMERGENCY_BLOCKED");
        asClient()
                .get(path("/programme?after=" + pulse.after()))
                .then()
                .body("status", equalTo("BLOCKED"))
                .body("holds", hasItem("BLOCKED_EMERGENCY_BLOCKED"));
        asCoach()
                .get(path("/decisions?after=" + pulse.after()))
                .then()
                .body("items[0].fired.rule", hasItem("R-SAFE-1"));
        given().auth()
                .oauth2(Tokens.coach(coach))
                .get("/programme/v1/caseload")
                .then()
                .statusCode(200)
                .body("items[0].clientId", equalTo(client.toString()))
                .body("items[0].attention", equalTo("BLOCKED"));
    }

    @Test
    void onlyTheClientAndItsCoachMayRead() {
        Sent completed = published.completedIntake(TestClock.now());
        asCoach().get(path("/programme?after=" + completed.after())).then().statusCode(200);
        for (String token : new String[] {
            Tokens.coach(UUID.randomUUID()), Tokens.client(UUID.randomUUID()), Tokens.operations(), Tokens.analyst()
        }) {
            for (String resource : new String[] {"/programme", "/today", "/decisions"}) {
                given().auth().oauth2(token).get(path(resource)).then().statusCode(403);
            }
        }
        given().get(path("/programme")).then().statusCode(401);
    }

    @Test
    void aCoachWhoHandsOverNoLongerReads() {
        published.completedIntake(TestClock.now());
        UUID next = UUID.randomUUID();
        Sent handedOver = published.coachChanged(TestClock.now(), next);
        given().auth()
                .oauth2(Tokens.coach(next))
                .get(path("/programme?after=" + handedOver.after()))
                .then()
                .statusCode(200);
        asCoach().get(path("/programme")).then().statusCode(403);
    }

    @Test
    void anUnknownClientIsNotFound() {
        asCoach().get(path("/programme")).then().statusCode(404).contentType("application/problem+json");
        asClient().get(path("/programme")).then().statusCode(404);
    }

    @Test
    void theRolesOfTheCaseloadAreCoaches() {
        asClient().get("/programme/v1/caseload").then().statusCode(403);
    }

    @Test
    void theApiDescribesItself() {
        given().get("/programme/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/programme/v1/clients/{clientId}/programme"))
                .body("paths.keySet()", hasItems("/programme/v1/caseload", "/programme/v1/exercises"));
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
