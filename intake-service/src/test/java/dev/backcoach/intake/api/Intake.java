package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.Samples;
import dev.backcoach.platform.conventions.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A new client and its coach, talking to the intake over HTTP. */
final class Intake {

    final UUID client = UuidCreator.getTimeOrderedEpoch();
    final UUID coach = UuidCreator.getTimeOrderedEpoch();

    String clientToken() {
        return Tokens.client(client);
    }

    String coachToken() {
        return Tokens.coach(coach);
    }

    String path() {
        return "/intake/v1/clients/" + client;
    }

    Map<String, Object> registration() {
        return new HashMap<>(Map.of(
                "revision", 1,
                "name", "Robin Example",
                "email", "robin@example.org",
                "dateOfBirth", "1984-05-17",
                "sex", "F",
                "timeZone", "Europe/London",
                "coachId", coach.toString()));
    }

    static Map<String, Object> submission(String questionnaire, Map<String, Object> answers) {
        return new HashMap<>(
                Map.of("revision", 1, "questionnaire", questionnaire, "version", "1.0.0", "answers", answers));
    }

    Intake registered() {
        put(clientToken(), "", registration()).then().statusCode(201);
        return this;
    }

    Intake consenting() {
        put(clientToken(), "/consents/CARE", Map.of("granted", true, "textVersion", "1.0.0"))
                .then()
                .statusCode(201);
        return this;
    }

    /** Answers a questionnaire with nothing in it that holds back, but for what is given. */
    Response answer(String questionnaire, Map<String, Object> instead) {
        return put(
                clientToken(),
                "/questionnaires/" + UuidCreator.getTimeOrderedEpoch(),
                submission(questionnaire, Samples.harmless(questionnaire, instead)));
    }

    static Response put(String token, String url, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(url);
    }

    Response put(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path() + path);
    }

    Response post(String token, String path, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).post(path() + path);
    }

    Response post(String token, String path, String key, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path() + path);
    }

    Response get(String token, String path) {
        return given().auth().oauth2(token).get(path() + path);
    }

    /** Registered and consenting, with all three questionnaires in. */
    Intake answered(Map<String, Object> screen, Map<String, Object> function) {
        registered().consenting();
        answer("HSS-1", screen).then().statusCode(201);
        answer("PTP-1", Map.of()).then().statusCode(201);
        answer("FAG-1", function).then().statusCode(201);
        return this;
    }

    static Map<String, Object> clearance(String date, String... rules) {
        return new HashMap<>(Map.of(
                "clinician",
                "Dr Sam Example",
                "role",
                "GENERAL_PRACTITIONER",
                "date",
                date,
                "document",
                "Letter no. 17",
                "rules",
                List.of(rules)));
    }

    Response status(String token) {
        return given().auth().oauth2(token).get(path());
    }
}
