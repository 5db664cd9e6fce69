package dev.backcoach.assessment.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service over HTTP, with intake's facts on a real topic and real tokens. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class AssessmentsApiTest {

    private final UUID client = UuidCreator.getTimeOrderedEpoch();
    private final UUID coach = UuidCreator.getTimeOrderedEpoch();
    private final UUID assessment = UuidCreator.getTimeOrderedEpoch();
    private final String path = "/assessment/v1/clients/" + client + "/assessments/" + assessment;
    private final Neighbour intake = Neighbour.named("intake");

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private RequestSpecification asClient() {
        return as(Tokens.client(client));
    }

    private RequestSpecification asCoach() {
        return as(Tokens.coach(coach));
    }

    private Neighbour.Sent told(String type, String payload) {
        return intake.publish(new ClientId(client), type, payload);
    }

    private String registered() {
        told(
                "client-registered.v1",
                "{\"name\": {\"sealed\": \"x\"}, \"birthYear\": 1984, \"sex\": \"M\", \"timeZone\": \"Europe/London\"}");
        return told("coach-assigned.v1", "{\"coachId\": \"" + coach + "\"}").after();
    }

    private String screened(String outcome, String tags) {
        return told(
                        "screen-evaluated.v1",
                        "{\"questionnaire\": \"HSS-1\", \"outcome\": \"" + outcome + "\", \"tags\": [" + tags
                                + "], \"matches\": []}")
                .after();
    }

    /** A client who is registered, cleared and has an assessment open. */
    private void opened(String setting) {
        registered();
        String after = screened("CLEARED", "");
        asClient()
                .body("{\"revision\": 1, \"setting\": \"" + setting + "\"}")
                .put(path + "?after=" + after)
                .then()
                .statusCode(201);
    }

    private Response selfTest(String testId, String body) {
        return asClient().body(body).put(path + "/tests/" + testId);
    }

    private Response coachTest(String testId, String body) {
        return asCoach().body(body).put(path + "/tests/" + testId);
    }

    private static String self(int revision, String fields) {
        return "{\"revision\": " + revision + ", \"method\": \"PORTAL_SELF\", " + fields + "}";
    }

    private static String inPerson(String fields) {
        return "{\"revision\": 1, \"method\": \"IN_PERSON\", " + fields + "}";
    }

    @Test
    void aClientOfWhomIntakeHasNotToldIsNotFound() {
        asClient()
                .body("{\"revision\": 1, \"setting\": \"ONLINE\"}")
                .put(path)
                .then()
                .statusCode(404)
                .body("detail", containsString("intake has not arrived here yet"));
        asCoach().get(path).then().statusCode(404);
    }

    @Test
    void anAssessmentIsOpenedOnceAndItsSettingCorrected() {
        opened("ONLINE");
        asClient()
                .body("{\"revision\": 1, \"setting\": \"ONLINE\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"assessment-4\"");
        asClient()
                .body("{\"revision\": 1, \"setting\": \"IN_PERSON\"}")
                .put(path)
                .then()
                .statusCode(409);
        asCoach()
                .body("{\"revision\": 2, \"setting\": \"IN_PERSON\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"assessment-5\"");
        asClient()
                .get(path)
                .then()
                .statusCode(200)
                .body("setting", is("IN_PERSON"))
                .body("scores", nullValue());
    }

    @Test
    void aSecondAssessmentWaitsForTheFirst() {
        opened("ONLINE");
        asClient()
                .body("{\"revision\": 1, \"setting\": \"ONLINE\"}")
                .put("/assessment/v1/clients/" + client + "/assessments/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("state", is("OPEN"));
    }

    @Test
    void aResultIsRecordedCorrectedAndSkipped() {
        opened("ONLINE");
        selfTest("lbk.load.heel", self(1, "\"value\": 2"))
                .then()
                .statusCode(201)
                .header("ETag", "\"assessment-5\"");
        selfTest("lbk.load.heel", self(1, "\"value\": 2")).then().statusCode(200);
        selfTest("lbk.load.heel", self(1, "\"value\": 3")).then().statusCode(409);
        selfTest("lbk.load.heel", self(2, "\"value\": 3")).then().statusCode(200);
        selfTest("lbk.load.heel", self(1, "\"value\": 2")).then().statusCode(200);
        asClient()
                .get(path)
                .then()
                .body("tests.find { it.testId == 'lbk.load.heel' }.result.value", equalTo(3))
                .body("tests.find { it.testId == 'lbk.pos.sit' }.status", is("TO_DO"));
        selfTest("lbk.load.heel", "{\"revision\": 3, \"skipped\": \"UNWELL\"}")
                .then()
                .statusCode(200);
        asClient()
                .get(path)
                .then()
                .body("tests.find { it.testId == 'lbk.load.heel' }.status", is("SKIPPED"))
                .body("tests.find { it.testId == 'lbk.load.heel' }.skipped", is("UNWELL"));
    }

    @Test
    void implausibleValuesAreNamedByPointer() {
        opened("ONLINE");
        selfTest("lbk.load.heel", self(1, "\"value\": 11"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        selfTest("hip.stb.sls", self(1, "\"left\": -1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/left", "/right"));
        selfTest("lbk.load.heel", self(1, "\"value\": 2, \"painDuring\": 12"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/painDuring"));
        selfTest("lbk.load.heel", "{\"revision\": 1, \"value\": 2}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/method"));
        selfTest("lbk.load.heel", self(1, "\"value\": 2, \"skipped\": \"UNWELL\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/skipped"));
        selfTest("lbk.load.heel", self(0, "\"value\": 2")).then().statusCode(400);
        selfTest("lbk.load.heel", self(1, "\"valu\": 2")).then().statusCode(400);
        selfTest("no.such.test", self(1, "\"value\": 2")).then().statusCode(404);
    }

    @Test
    void aHoldIsRecordedUpToItsCap() {
        opened("ONLINE");
        selfTest("hip.mus.abd", self(1, "\"left\": 90, \"right\": 48.5")).then().statusCode(201);
        asClient()
                .get(path)
                .then()
                .body("tests.find { it.testId == 'hip.mus.abd' }.result.left", equalTo(60))
                .body("tests.find { it.testId == 'hip.mus.abd' }.result.right", equalTo(48.5f));
    }

    @Test
    void aTestStoppedForPainNeedsNoReading() {
        opened("ONLINE");
        selfTest("core.end.side", self(1, "\"painDuring\": 7")).then().statusCode(201);
        asClient().get(path).then().body("tests.find { it.testId == 'core.end.side' }.status", is("STOPPED_PAIN"));
    }

    @Test
    void whatSpeaksAgainstATestIsToldByRule() {
        registered();
        asClient().body("{\"revision\": 1, \"setting\": \"ONLINE\"}").put(path + "?after=intake-2");
        selfTest("lbk.load.heel", self(1, "\"value\": 2"))
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-1"));
        String after = screened("CLEARED_WITH_CAUTION", "\"NO_PRONE\"");
        asClient().get(path + "?after=" + after).then().body("contraindicated", hasItem("lbk.psn.prone"));
        selfTest("lbk.psn.prone", self(1, "\"choice\": \"BETTER\""))
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-2"));
        coachTest("core.stb.pit", "{\"revision\": 1, \"method\": \"LIVE_VIDEO\", \"choice\": \"NEGATIVE\"}")
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-3"));
        selfTest("lbk.psn.prone", "{\"revision\": 1, \"skipped\": \"RESTRICTED\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyTheCoachRecordsWhatIsSeenOverVideo() {
        opened("ONLINE");
        String body = "{\"revision\": 1, \"method\": \"LIVE_VIDEO\", \"left\": 24, \"right\": 36}";
        selfTest("hip.rom.ir", body).then().statusCode(403);
        coachTest("hip.rom.ir", body).then().statusCode(201);
    }

    @Test
    void aCompletedAssessmentIsScoredPublishedAndClosed() {
        opened("IN_PERSON");
        coachTest("hip.rom.ir", inPerson("\"left\": 24, \"right\": 36")).then().statusCode(201);
        coachTest("hip.rom.ext", inPerson("\"left\": 6, \"right\": 6, \"pelvisControlled\": true"))
                .then()
                .statusCode(201);
        coachTest("hip.rom.flex", inPerson("\"left\": 112, \"right\": 112"))
                .then()
                .statusCode(201);
        coachTest("hip.rom.er", inPerson("\"left\": 42, \"right\": 42")).then().statusCode(201);
        coachTest("hip.rom.pke", inPerson("\"left\": 28, \"right\": 28")).then().statusCode(201);
        asClient()
                .header("Idempotency-Key", "end")
                .post(path + "/completion")
                .then()
                .statusCode(403);
        for (int i = 0; i < 2; i++) {
            asCoach()
                    .header("Idempotency-Key", "end")
                    .post(path + "/completion")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"assessment-10\"")
                    .header("Location", containsString(path));
        }
        asCoach()
                .header("Idempotency-Key", "again")
                .post(path + "/completion")
                .then()
                .statusCode(200);
        asClient()
                .get(path)
                .then()
                .statusCode(200)
                .body("status", is("COMPLETED"))
                .body("scores.verdict", is("PRIMARY"))
                .body("scores.weakLinks", contains("HIP.ROM"))
                .body("scores.weakRegion", is("HIP"))
                .body("scores.subLinks.find { it.subLink == 'HIP.ROM' }.score", equalTo(0.5f))
                .body("scores.subLinks.find { it.subLink == 'HIP.ROM' }.coverage", equalTo(0.867f))
                .body("scores.honesty", containsString("not a diagnosis"));
        selfTest("lbk.load.heel", self(1, "\"value\": 2"))
                .then()
                .statusCode(409)
                .body("state", is("COMPLETED"));

        List<PublishedEvents.Event> events =
                PublishedEvents.of("assessment").awaitType(new ClientId(client), "assessment-completed.v1");
        assertThat(events)
                .extracting(PublishedEvents.Event::type)
                .startsWith("client-noted.v1", "coach-noted.v1", "screen-noted.v1", "assessment-opened.v1");
        assertThat(events.getFirst().data().fieldNames()).toIterable().containsExactly("sourceEventId");
        assertThat(events.getLast().data().get("weakLinks").get(0).textValue()).isEqualTo("HIP.ROM");
    }

    @Test
    void completionNeedsAKeyAndAnAssessment() {
        opened("ONLINE");
        asCoach().post(path + "/completion").then().statusCode(400);
        asCoach()
                .header("Idempotency-Key", "end")
                .body("{}")
                .post("/assessment/v1/clients/" + client + "/assessments/" + UUID.randomUUID() + "/completion")
                .then()
                .statusCode(404);
        asCoach()
                .header("Idempotency-Key", "end")
                .body("{}")
                .post(path + "/completion")
                .then()
                .statusCode(201);
        asClient().get(path).then().body("scores.verdict", is("INSUFFICIENT"));
    }

    @Test
    void anAnswerThatIsStillGoodIsNotSentAgain() {
        opened("ONLINE");
        String etag = asClient().get(path).header("ETag");
        asClient().header("If-None-Match", etag).get(path).then().statusCode(304);
        asClient().get(path + "?after=weather-1").then().statusCode(400).body("errors.parameter", hasItem("after"));
        asClient()
                .get("/assessment/v1/clients/" + client + "/assessments/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        asClient()
                .get("/assessment/v1/clients/" + client + "/assessments/first")
                .then()
                .statusCode(400);
    }

    @Test
    void anotherCoachTakesOver() {
        opened("ONLINE");
        UUID next = UUID.randomUUID();
        String after =
                told("coach-assigned.v1", "{\"coachId\": \"" + next + "\"}").after();
        as(Tokens.coach(next)).get(path + "?after=" + after).then().statusCode(200);
        asCoach().get(path).then().statusCode(403);
    }

    @Test
    void everyOperationIsDescribedWithItsErrors() {
        given().accept(ContentType.JSON)
                .get("/assessment/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.size()", is(4))
                .body(
                        "paths.collect { it.value.findAll { it.key in ['get', 'put', 'post'] }.values() }.flatten()"
                                + ".every { it.summary && it.description && it.responses['401'] && it.responses['403'] }",
                        is(true));
    }

    @Test
    void everybodyElseIsKeptOut() {
        opened("ONLINE");
        for (String token : List.of(
                Tokens.client(UUID.randomUUID()),
                Tokens.coach(UUID.randomUUID()),
                Tokens.operations(),
                Tokens.analyst())) {
            as(token).get(path).then().statusCode(403);
            as(token)
                    .body("{\"revision\": 2, \"setting\": \"ONLINE\"}")
                    .put(path)
                    .then()
                    .statusCode(403);
            as(token)
                    .body(self(1, "\"value\": 2"))
                    .put(path + "/tests/lbk.load.heel")
                    .then()
                    .statusCode(403);
            as(token)
                    .header("Idempotency-Key", "end")
                    .post(path + "/completion")
                    .then()
                    .statusCode(403);
        }
        given().get(path).then().statusCode(401);
        as(Tokens.expired("client", client)).get(path).then().statusCode(401);
        as(Tokens.foreign("client", client)).get(path).then().statusCode(401);
    }

    @Test
    void theProtocolIsReadByClientsAndCoaches() {
        String protocol = "/assessment/v1/protocol";
        asClient()
                .get(protocol)
                .then()
                .statusCode(200)
                .header("ETag", "\"protocol-1.0.0\"")
                .body("tests.find { it.id == 'hip.rom.ir' }.number.sides", is(true));
        asCoach()
                .header("If-None-Match", "\"protocol-1.0.0\"")
                .get(protocol)
                .then()
                .statusCode(304);
        as(Tokens.analyst()).get(protocol).then().statusCode(403);
        given().get(protocol).then().statusCode(401);
    }
}
