package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two quiet weeks earn a proposal, and the coach has the last word. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class ProposalResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);

    @Test
    void aPassedWindowProposesThePlankAndTheCoachConfirmsIt() {
        LocalDate lastDay = liveThroughTwoQuietWeeks();
        String proposal = "/proposals/" + awaitProposal(lastDay);
        String etag = asCoach()
                .get(path(proposal))
                .then()
                .statusCode(200)
                .body("exercise", equalTo("plank.full"))
                .body("rule", equalTo("R-ADD-1"))
                .body("dose.text", equalTo("3 times 10 seconds, every day"))
                .extract()
                .header("ETag");
        asCoach().get(path("/decisions")).then().body("items.fired.rule.flatten()", hasItem("R-WIN-2"));
        given().auth()
                .oauth2(Tokens.coach(coach))
                .get("/programme/v1/caseload")
                .then()
                .body("items[0].attention", equalTo("PROPOSAL"));

        answer("confirm-1", null).post(path(proposal + "/confirmation")).then().statusCode(428);
        answer("confirm-1", "\"proposal-99\"")
                .post(path(proposal + "/confirmation"))
                .then()
                .statusCode(412)
                .header("ETag", equalTo(etag));
        given().auth()
                .oauth2(Tokens.client(client.value()))
                .header("Idempotency-Key", "confirm-1")
                .header("If-Match", etag)
                .post(path(proposal + "/confirmation"))
                .then()
                .statusCode(403);
        String confirmed = answer("confirm-1", etag)
                .post(path(proposal + "/confirmation"))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        String repeated = answer("confirm-1", etag)
                .post(path(proposal + "/confirmation"))
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        assertThat(repeated).isEqualTo(confirmed);
        asCoach()
                .get(path("/programme"))
                .then()
                .body("proposal", equalTo(null))
                .body("items.exercise", contains("walk.block"))
                .body("nextPlan.items.exercise", contains("walk.block", "plank.full"))
                .body("nextPlan.effectiveOn", equalTo(lastDay.plusDays(2).toString()));
        answer("reject-1", etag)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"NOT_NOW\"}")
                .post(path(proposal + "/rejection"))
                .then()
                .statusCode(409);
    }

    @Test
    void aRejectedProposalIsGoneAndItsReasonIsKept() {
        String proposal = "/proposals/" + awaitProposal(liveThroughTwoQuietWeeks());
        String etag = asCoach().get(path(proposal)).header("ETag");
        answer("reject-1", etag)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"NOT_SUITABLE\",\"text\":\"Shoulder operation last year\"}")
                .post(path(proposal + "/rejection"))
                .then()
                .statusCode(201);
        asCoach().get(path(proposal)).then().statusCode(404);
    }

    @Test
    void aRejectionNeedsAReason() {
        String proposal = "/proposals/" + awaitProposal(liveThroughTwoQuietWeeks());
        answer("reject-1", asCoach().get(path(proposal)).header("ETag"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path(proposal + "/rejection"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    /** Until the last day of the first window, on which it is evening then. */
    private LocalDate liveThroughTwoQuietWeeks() {
        LocalDate today = LocalDate.ofInstant(TestClock.now(), Published.LONDON).plusDays(1);
        TestClock.moveTo(Published.at(today, LocalTime.of(10, 0)).toInstant());
        published.completedIntake(TestClock.now());
        for (int day = 1; day <= 14; day++) {
            LocalDate date = today.plusDays(day);
            TestClock.moveTo(Published.at(date, LocalTime.of(18, 0)).toInstant());
            published.checkIn(date, 5, 1);
            Sent walk = published.walk(date);
            if (day % 7 == 0) {
                published.screen(TestClock.now(), "HSS-PULSE", "CLEARED");
            }
            if (day == 10) {
                published.completedAssessment(TestClock.now());
            }
            asCoach().get(path("/programme?after=" + walk.after())).then().statusCode(200);
        }
        return today.plusDays(14);
    }

    private String awaitProposal(LocalDate lastDay) {
        TestClock.moveTo(Published.at(lastDay.plusDays(1), LocalTime.of(12, 0))
                .toInstant()
                .plusSeconds(1));
        return Awaitility.await("the proposal")
                .atMost(PATIENCE)
                .until(
                        () -> asCoach().get(path("/programme")).<String>path("proposal.id"),
                        proposal -> proposal != null);
    }

    private RequestSpecification answer(String key, String etag) {
        RequestSpecification request = asCoach().header("Idempotency-Key", key);
        return etag == null ? request : request.header("If-Match", etag);
    }

    private String path(String resource) {
        return "/programme/v1/clients/" + client + resource;
    }

    private RequestSpecification asCoach() {
        return given().auth().oauth2(Tokens.coach(coach));
    }
}
