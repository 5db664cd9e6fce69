package dev.backcoach.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The coach's word on the weak link, and the client's. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ReviewApiTest {

    private static final String CONFIRM = "{\"decision\": \"CONFIRMED\", \"meeting\": \"ONLINE\"}";
    private static final String REJECT = "{\"decision\": \"REJECTED\", \"reason\": \"OTHER\","
            + " \"text\": \"Slept badly.\", \"meeting\": \"FACE_TO_FACE\"}";

    private final Desk desk = new Desk();

    private ValidatableResponse shown() {
        return desk.asClient().get(desk.path).then().statusCode(200);
    }

    /** Of this coach, as far as the read model has come with that answer. */
    private ValidatableResponse waiting(Response last) {
        desk.asCoach()
                .get(desk.home + "/assessments?after=" + Desk.version(last))
                .then()
                .statusCode(200);
        return desk.asCoach().get("/assessment/v1/reviews").then().statusCode(200);
    }

    @Test
    void aReviewIsAwaitedThenConfirmedAndPublished() {
        desk.completed();
        shown().body("review.status", is("AWAITED"))
                .body("review.priorities", contains("HIP.ROM"))
                .body("review.wording", containsString("not a diagnosis"));
        for (int i = 0; i < 2; i++) {
            desk.review("first", CONFIRM).then().statusCode(201).header("ETag", "\"assessment-11\"");
        }
        desk.review("second", CONFIRM).then().statusCode(200);
        desk.review("first", REJECT).then().statusCode(422);
        shown().body("review.status", is("CONFIRMED")).body("review.meeting", is("ONLINE"));
        List<PublishedEvents.Event> events =
                PublishedEvents.of("assessment").awaitType(desk.id(), "weak-link-confirmed.v1");
        assertThat(events.getLast().data().get("weakLinks").get(0).textValue()).isEqualTo("HIP.ROM");
    }

    @Test
    void aRejectionTellsTheReasonInWordsToThoseTwoAlone() {
        desk.completed();
        desk.review("first", REJECT).then().statusCode(201);
        shown().body("review.status", is("REJECTED"))
                .body("review.priorities", empty())
                .body("review.reason", is("OTHER"))
                .body("review.text", is("Slept badly."));
        PublishedEvents.Event event = PublishedEvents.of("assessment")
                .awaitType(desk.id(), "weak-link-overridden.v1")
                .getLast();
        assertThat(event.data().get("kind").textValue()).isEqualTo("REJECTED");
        assertThat(event.data().get("weakLinks")).isEmpty();
        assertThat(event.data().toString()).doesNotContain("Slept badly");
    }

    @Test
    void aReviewThatDoesNotFitIsRefusedByRule() {
        desk.completed();
        refused("{\"decision\": \"REJECTED\", \"meeting\": \"ONLINE\"}", "R-REVIEW-1");
        refused("{\"decision\": \"REORDERED\", \"reason\": \"GOAL\", \"meeting\": \"ONLINE\"}", "R-REVIEW-3");
        refused(
                "{\"decision\": \"REORDERED\", \"weakLinks\": [\"HIP.MUSCLE\"], \"reason\": \"GOAL\","
                        + " \"meeting\": \"ONLINE\"}",
                "R-REVIEW-3");
        shown().body("review.status", is("AWAITED"));
    }

    private void refused(String body, String rule) {
        desk.review(UUID.randomUUID().toString(), body).then().statusCode(422).body("rule", is(rule));
    }

    @Test
    void aReviewThatCannotBeReadNamesTheFields() {
        desk.completed();
        desk.review("x", "{}").then().statusCode(400).body("errors.pointer", hasItem("/decision"));
        desk.review("x", "{\"decision\": \"CONFIRMED\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/meeting"));
        desk.review("x", "{\"decision\": \"PERHAPS\", \"meeting\": \"ONLINE\"}")
                .then()
                .statusCode(400);
        desk.asCoach().body(CONFIRM).post(desk.path + "/reviews").then().statusCode(400);
        desk.objection("x", "{\"text\": \" \"}").then().statusCode(400).body("errors.pointer", contains("/text"));
    }

    @Test
    void anOpenAssessmentIsNotReviewed() {
        desk.opened("ONLINE");
        desk.review("first", CONFIRM).then().statusCode(409).body("state", is("OPEN"));
        desk.asCoach()
                .header("Idempotency-Key", "other")
                .body(CONFIRM)
                .post(desk.home + "/assessments/" + UUID.randomUUID() + "/reviews")
                .then()
                .statusCode(404);
    }

    @Test
    void theClientObjectsAndTheNextReviewAnswers() {
        desk.completed();
        desk.review("first", CONFIRM).then().statusCode(201);
        Response objection = desk.objection("no", "{\"text\": \"My hip was sore.\"}");
        objection.then().statusCode(201);
        shown().body("review.contested", is(true)).body("review.objection", is("My hip was sore."));
        waiting(objection).body("items.assessmentId", contains(desk.assessment.toString()));
        Response answer = desk.review("second", CONFIRM);
        answer.then().statusCode(201);
        shown().body("review.contested", is(false));
        waiting(answer).body("items", hasSize(0));
    }

    @Test
    void theCoachSeesWhatWaitsTheLongestFirstPageByPage() {
        UUID coach = UuidCreator.getTimeOrderedEpoch();
        Desk first = new Desk(coach).completed();
        Desk second = new Desk(coach).completed();
        for (Desk each : List.of(first, second)) {
            each.asCoach()
                    .get(each.home + "/assessments?after=assessment-10")
                    .then()
                    .statusCode(200);
        }
        Response page = Desk.as(Tokens.coach(coach)).get("/assessment/v1/reviews?limit=1");
        page.then()
                .statusCode(200)
                .body("items.clientId", contains(first.client.toString()))
                .body("items[0].verdict", is("PRIMARY"))
                .body("items[0].review", is("AWAITED"))
                .body("next", not(nullValue()));
        Desk.as(Tokens.coach(coach))
                .get("/assessment/v1/reviews?limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.clientId", contains(second.client.toString()))
                .body("next", nullValue());
        UUID next = UUID.randomUUID();
        String after = first.told("coach-assigned.v1", "{\"coachId\": \"" + next + "\"}")
                .after();
        Response seen = Desk.as(Tokens.coach(next)).get(first.path + "?after=" + after);
        Desk.as(Tokens.coach(next))
                .get(first.home + "/assessments?after=" + Desk.version(seen))
                .then()
                .statusCode(200);
        Desk.as(Tokens.coach(next))
                .get("/assessment/v1/reviews")
                .then()
                .body("items.clientId", contains(first.client.toString()));
        Desk.as(Tokens.coach(coach))
                .get("/assessment/v1/reviews")
                .then()
                .body("items.clientId", contains(second.client.toString()));
    }

    @Test
    void aCoachWhoIsTakenOffSeesNothingOfTheClientAnyMore() {
        UUID coach = UuidCreator.getTimeOrderedEpoch();
        Desk desk = new Desk(coach).completed();
        String after = desk.told("coach-unassigned.v1", "{\"coachId\": \"" + coach + "\"}")
                .after();
        Response seen = desk.asClient().get(desk.path + "?after=" + after);
        desk.asClient()
                .get(desk.home + "/assessments?after=" + Desk.version(seen))
                .then()
                .statusCode(200);
        Desk.as(Tokens.coach(coach)).get(desk.path).then().statusCode(403);
        Desk.as(Tokens.coach(coach))
                .get("/assessment/v1/reviews")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}
