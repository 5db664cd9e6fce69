package dev.backcoach.assessment.api;

import static io.restassured.RestAssured.given;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A client and a coach at the service, with intake's facts on a real topic and real tokens. */
final class Desk {

    final UUID client = UuidCreator.getTimeOrderedEpoch();
    final UUID coach;
    final UUID assessment = UuidCreator.getTimeOrderedEpoch();
    final String home = "/assessment/v1/clients/" + client;
    final String path = home + "/assessments/" + assessment;
    private final Neighbour intake = Neighbour.named("intake");

    Desk() {
        this(UuidCreator.getTimeOrderedEpoch());
    }

    Desk(UUID coach) {
        this.coach = coach;
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    RequestSpecification asClient() {
        return as(Tokens.client(client));
    }

    RequestSpecification asCoach() {
        return as(Tokens.coach(coach));
    }

    ClientId id() {
        return new ClientId(client);
    }

    Neighbour.Sent told(String type, String payload) {
        return intake.publish(id(), type, payload);
    }

    String registered() {
        told(
                "client-registered.v1",
                "{\"name\": {\"sealed\": \"x\"}, \"birthYear\": 1984, \"sex\": \"M\", \"timeZone\": \"Europe/London\"}");
        return told("coach-assigned.v1", "{\"coachId\": \"" + coach + "\"}").after();
    }

    String screened(String outcome, String tags) {
        return told(
                        "screen-evaluated.v1",
                        "{\"questionnaire\": \"HSS-1\", \"outcome\": \"" + outcome + "\", \"tags\": [" + tags
                                + "], \"matches\": []}")
                .after();
    }

    /** A client who is registered, cleared and has an assessment open. */
    Desk opened(String setting) {
        registered();
        String after = screened("CLEARED", "");
        asClient()
                .body("{\"revision\": 1, \"setting\": \"" + setting + "\"}")
                .put(path + "?after=" + after)
                .then()
                .statusCode(201);
        return this;
    }

    /** With the weak link HIP.ROM. */
    Desk completed() {
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
        completion("end").then().statusCode(201);
        return this;
    }

    Response completion(String key) {
        return asCoach().header("Idempotency-Key", key).post(path + "/completion");
    }

    Response selfTest(String testId, String body) {
        return asClient().body(body).put(path + "/tests/" + testId);
    }

    Response coachTest(String testId, String body) {
        return asCoach().body(body).put(path + "/tests/" + testId);
    }

    Response review(String key, String body) {
        return asCoach().header("Idempotency-Key", key).body(body).post(path + "/reviews");
    }

    Response objection(String key, String body) {
        return asClient().header("Idempotency-Key", key).body(body).post(path + "/objections");
    }

    static String self(int revision, String fields) {
        return "{\"revision\": " + revision + ", \"method\": \"PORTAL_SELF\", " + fields + "}";
    }

    static String inPerson(String fields) {
        return "{\"revision\": 1, \"method\": \"IN_PERSON\", " + fields + "}";
    }

    /** The version in an answer, for {@code after=}. */
    static String version(Response answer) {
        return answer.header("ETag").replace("\"", "");
    }
}
