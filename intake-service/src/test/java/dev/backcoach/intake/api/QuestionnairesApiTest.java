package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.Samples;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class QuestionnairesApiTest {

    private final Intake intake = new Intake();

    @Test
    void theQuestionnairesAreListedAndReadWithTheirItems() {
        given().auth()
                .oauth2(intake.clientToken())
                .get("/intake/v1/questionnaires")
                .then()
                .statusCode(200)
                .body("id", containsInAnyOrder("HSS-1", "PTP-1", "FAG-1", "HSS-PULSE", "FAG-B"));
        given().auth()
                .oauth2(intake.coachToken())
                .get("/intake/v1/questionnaires/HSS-PULSE/versions/1.0.0")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items[0].answer.type", equalTo("yesNoUnsure"));
    }

    @Test
    void aPublishedVersionIsKeptAndNotSentAgain() {
        String url = "/intake/v1/questionnaires/PTP-1/versions/1.0.0";
        String etag = given().auth()
                .oauth2(intake.clientToken())
                .get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .extract()
                .header("ETag");
        given().auth()
                .oauth2(intake.clientToken())
                .header("If-None-Match", etag)
                .get(url)
                .then()
                .statusCode(304)
                .header("ETag", etag);
        given().auth()
                .oauth2(intake.clientToken())
                .header("If-None-Match", "\"another\"")
                .get(url)
                .then()
                .statusCode(200);
    }

    @Test
    void theBodiesThatOpenApiShowsAreAccepted() {
        intake.registered();
        Intake.put(
                        intake.clientToken(),
                        intake.path() + "/questionnaires/" + UuidCreator.getTimeOrderedEpoch(),
                        SubmissionExamples.SUBMISSION)
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(intake.clientToken())
                .contentType("application/json")
                .body(SubmissionExamples.DRAFT)
                .patch(intake.path() + "/drafts/HSS-1")
                .then()
                .statusCode(200)
                .body("items.'hs.ces.saddle'.value", equalTo("no"));
    }

    @Test
    void aVersionThatNeverExistedIsNotFound() {
        for (String path : List.of("HSS-1/versions/9.9.9", "HSS-9/versions/1.0.0")) {
            given().auth()
                    .oauth2(intake.clientToken())
                    .get("/intake/v1/questionnaires/" + path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void questionnairesAreForClientsAndCoaches() {
        for (String token : List.of(Tokens.operations(), Tokens.analyst())) {
            for (String path : List.of("", "/HSS-1/versions/1.0.0")) {
                given().auth()
                        .oauth2(token)
                        .get("/intake/v1/questionnaires" + path)
                        .then()
                        .statusCode(403);
            }
        }
        given().get("/intake/v1/questionnaires").then().statusCode(401);
    }

    @Test
    void theScreenIsEvaluatedAndAdvisesAtOnce() {
        intake.registered();
        intake.answer("HSS-1", Map.of("hs.ces.saddle", Map.of("answer", "yes", "onsetDays", 3)))
                .then()
                .statusCode(201)
                .header("ETag", "\"intake-5\"");
        intake.status(intake.clientToken())
                .then()
                .body("screen.outcome", equalTo("EMERGENCY_BLOCKED"))
                .body("screen.matches[0].rule", equalTo("hs.ces.saddle"))
                .body("screen.matches[0].family", equalTo("CAUDA_EQUINA"))
                .body("screen.advice[0]", startsWith("Please go to A&E"))
                .body("missing.code", hasItem("SCREEN_BLOCKED"));
    }

    @Test
    void freeTextLeavesTheServiceSealedAndCodedAnswersReadable() {
        intake.registered().consenting();
        intake.answer("FAG-1", Map.of("fg.a1", Map.of("text", "tying my shoes", "score", 4)))
                .then()
                .statusCode(201);
        List<PublishedEvents.Event> events =
                PublishedEvents.of("intake").awaitType(new ClientId(intake.client), "starting-point-identified.v1");
        PublishedEvents.Event submitted = events.stream()
                .filter(event -> event.type().equals("questionnaire-submitted.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(submitted.data().at("/texts/sealed").isTextual()).isTrue();
        assertThat(submitted.data().at("/answers/fg.a1/score").intValue()).isEqualTo(4);
        assertThat(submitted.data().toString()).doesNotContain("shoes");
        assertThat(events.getLast().data().at("/knownPainFree/0").textValue()).isEqualTo("walk_block");
    }

    @Test
    void theCoachMayAnswerForTheClientAndNobodyElse() {
        intake.registered();
        Map<String, Object> body = Intake.submission("HSS-PULSE", Samples.harmless("HSS-PULSE"));
        String path = "/questionnaires/" + UuidCreator.getTimeOrderedEpoch();
        intake.put(intake.coachToken(), path, body).then().statusCode(201);
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        String otherCoach = Tokens.coach(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(stranger, otherCoach, Tokens.operations(), Tokens.analyst())) {
            intake.put(token, path, body).then().statusCode(403);
        }
    }

    @Test
    void severalErrorsAreToldAtOnceWithPointersToTheItems() {
        intake.registered();
        Map<String, Object> answers =
                Samples.harmless("PTP-1", Map.of("pp.n.avg7", 11, "pp.on.date", "2999-01-01", "a/b", 1));
        answers.remove("pp.n.now");
        answers.put("pp.t.sit", Map.of("effect", "2"));
        intake.put(
                        intake.clientToken(),
                        "/questionnaires/" + UuidCreator.getTimeOrderedEpoch(),
                        Intake.submission("PTP-1", answers))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/answers/pp.n.avg7",
                                "/answers/pp.on.date",
                                "/answers/a~1b",
                                "/answers/pp.n.now",
                                "/answers/pp.t.sit/effect"));
    }

    @Test
    void anUnknownQuestionnaireOrVersionIsNamed() {
        intake.registered();
        Map<String, Object> body = Intake.submission("HSS-PULSE", Samples.harmless("HSS-PULSE"));
        String path = "/questionnaires/" + UuidCreator.getTimeOrderedEpoch();
        body.put("version", "2.0.0");
        intake.put(intake.clientToken(), path, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/version"));
        body.put("questionnaire", "HSS-9");
        intake.put(intake.clientToken(), path, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/questionnaire"));
    }

    @Test
    void aBodyThatIsNoSubmissionIsRefused() {
        intake.registered();
        String url = intake.path() + "/questionnaires/" + UuidCreator.getTimeOrderedEpoch();
        for (String body : List.of(
                "{",
                "[]",
                "null",
                "{}",
                "{\"revision\":1,\"questionnaire\":\"HSS-1\",\"version\":\"1.0.0\",\"answers\":[]}",
                "{\"revision\":1,\"questionnaire\":\"HSS-1\",\"version\":\"1.0.0\",\"answers\":{},\"mood\":1}",
                "{\"revision\":1,\"questionnaire\":\"HSS-1\",\"version\":\"1.0.0\",\"answers\":{\"a\":1,\"a\":2}}",
                "{\"revision\":1.5,\"questionnaire\":\"HSS-1\",\"version\":\"1.0.0\",\"answers\":{}}",
                "{\"revision\":1,\"questionnaire\":\"HSS-1\",\"version\":\"1.0.0\",\"answers\":{\"\\u0000\":\"\\ud800\"}}")) {
            Intake.put(intake.clientToken(), url, body).then().statusCode(400);
        }
    }

    @Test
    void aBodyOfTwoMegabytesIsRefused() {
        intake.registered();
        Map<String, Object> body =
                Intake.submission("FAG-1", Samples.harmless("FAG-1", Map.of("fg.goal.why", "x".repeat(2_000_000))));
        intake.put(intake.clientToken(), "/questionnaires/" + UuidCreator.getTimeOrderedEpoch(), body)
                .then()
                .statusCode(413);
    }

    @Test
    void aSubmissionIsRecordedOncePerRevision() {
        intake.registered();
        String path = "/questionnaires/" + UuidCreator.getTimeOrderedEpoch();
        Map<String, Object> body = Intake.submission("HSS-1", Samples.harmless("HSS-1"));
        intake.put(intake.clientToken(), path, body).then().statusCode(201).header("ETag", "\"intake-4\"");
        intake.put(intake.clientToken(), path, body).then().statusCode(200).header("ETag", "\"intake-4\"");
        body.put("answers", Samples.harmless("HSS-1", Map.of("hs.fx.bones", "yes")));
        intake.put(intake.clientToken(), path, body).then().statusCode(409);
        body.put("revision", 2);
        intake.put(intake.clientToken(), path, body).then().statusCode(200).header("ETag", "\"intake-6\"");
        intake.status(intake.clientToken()).then().body("screen.tags", contains("NO_LOADED_FLEXION"));
        intake.put(intake.clientToken(), path, Intake.submission("HSS-1", Samples.harmless("HSS-1")))
                .then()
                .statusCode(200)
                .header("ETag", "\"intake-6\"");
    }

    @Test
    void aSubmissionStaysOneOfItsQuestionnaire() {
        intake.registered();
        String path = "/questionnaires/" + UuidCreator.getTimeOrderedEpoch();
        intake.put(intake.clientToken(), path, Intake.submission("HSS-1", Samples.harmless("HSS-1")))
                .then()
                .statusCode(201);
        Map<String, Object> other = Intake.submission("HSS-PULSE", Samples.harmless("HSS-PULSE"));
        other.put("revision", 2);
        intake.put(intake.clientToken(), path, other)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/questionnaire"));
    }

    @Test
    void whoHasLegSymptomsReadsTheWarningSigns() {
        intake.registered().consenting();
        intake.answer("PTP-1", Map.of("pp.n.leg7", 4, "pp.n.leg7.below", "yes"))
                .then()
                .statusCode(201);
        intake.answer("HSS-1", Map.of()).then().statusCode(201);
        intake.status(intake.clientToken())
                .then()
                .body("screen.outcome", equalTo("CLEARED"))
                .body("screen.advice", hasItems(startsWith("Nothing in your answers"), startsWith("If you notice")));
    }
}
