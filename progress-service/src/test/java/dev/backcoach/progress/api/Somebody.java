package dev.backcoach.progress.api;

import static io.restassured.RestAssured.given;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A client of the service under test, a coach, and what they send. */
final class Somebody {

    final UUID id = UuidCreator.getTimeOrderedEpoch();
    final UUID coach;
    final String path = "/progress/v1/clients/" + id;
    final Instant registeredAt;
    final Instant yesterday = TestClock.now().minus(Duration.ofDays(1));

    private Neighbour.Sent latest;

    private Somebody(Instant registeredAt, UUID coach) {
        this.registeredAt = registeredAt;
        this.coach = coach;
    }

    /** Somebody whose registration in London 30 days ago and whose coach have arrived. */
    static Somebody registered() {
        return registered(TestClock.now().minus(Duration.ofDays(30)), "Europe/London");
    }

    /** Somebody whose registration then and there and whose coach have arrived. */
    static Somebody registered(Instant registeredAt, String zone) {
        return registered(registeredAt, zone, UuidCreator.getTimeOrderedEpoch());
    }

    /** The same, in the care of this coach. */
    static Somebody registered(Instant registeredAt, String zone, UUID coach) {
        var somebody = new Somebody(registeredAt, coach);
        somebody.publish("client-registered.v1", """
                {"name": {"sealed": "AQ=="}, "email": {"sealed": "AQ=="}, "dateOfBirth": {"sealed": "AQ=="},
                 "birthYear": 1980, "sex": "F", "timeZone": "%s", "registeredAt": "%s"}""".formatted(zone, registeredAt));
        somebody.publish("coach-assigned.v1", "{\"coachId\": \"" + somebody.coach + "\"}");
        somebody.asClient()
                .get(somebody.path + "/diary?after=" + somebody.latest.after())
                .then()
                .statusCode(200);
        return somebody;
    }

    /** What the intake service says about the client. */
    Neighbour.Sent publish(String type, String payload) {
        latest = Neighbour.named("intake").publish(new ClientId(id), type, payload);
        return latest;
    }

    /** What the programme service says about the client; returns when this service has taken it in. */
    String prescribes(String type, String payload) {
        String after = Neighbour.named("programme")
                .publish(new ClientId(id), type, payload)
                .after();
        asClient().get(path + "/diary?after=" + after).then().statusCode(200);
        return after;
    }

    /** What it says about a moment of the past. */
    String prescribes(String type, String payload, Instant then) {
        String after = Neighbour.named("programme")
                .publish(new ClientId(id), type, payload, then.atOffset(ZoneOffset.UTC), then)
                .after();
        asClient().get(path + "/diary?after=" + after).then().statusCode(200);
        return after;
    }

    /** Sends entries in one call. */
    ValidatableResponse sends(String... entries) {
        return asClient()
                .body("{\"entries\": [" + String.join(",", entries) + "]}")
                .post(path + "/entries")
                .then();
    }

    /** One entry of a batch. */
    static String entry(String kind, UUID id, String body) {
        return "{\"kind\": \"%s\", \"id\": \"%s\", \"entry\": %s}".formatted(kind, id, body);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    RequestSpecification asClient() {
        return as(Tokens.client(id));
    }

    /** Sends a new session. */
    ValidatableResponse logs(String session) {
        return asClient()
                .body(session)
                .put(path + "/sessions/" + UUID.randomUUID())
                .then();
    }

    /** Sends a new check-in. */
    ValidatableResponse checksIn(String checkIn) {
        return asClient()
                .body(checkIn)
                .put(path + "/check-ins/" + UUID.randomUUID())
                .then();
    }

    /** Sends a new symptom. */
    ValidatableResponse reports(String symptom) {
        return asClient()
                .body(symptom)
                .put(path + "/symptoms/" + UUID.randomUUID())
                .then();
    }

    /** Twelve minutes' walk that began then. */
    static String walk(int revision, Instant startedAt) {
        return """
                {"revision": %d, "exercise": "walk.block", "startedAt": "%s", "endedAt": "%s",
                 "performed": {"sets": 1, "amount": 12, "unit": "MINUTES"},
                 "painDuring": 1, "painAfter": 1, "effort": 3, "formBad": false, "note": "along the river"}""".formatted(revision, startedAt, startedAt.plus(Duration.ofMinutes(12)));
    }

    /** A check-in about the day, in UTC, on which it is made. */
    static String checkIn(int revision, Instant at, int painNow) {
        LocalDate date = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return """
                {"revision": %d, "date": "%s", "at": "%s", "stiffnessMinutes": 5, "painNow": %d,
                 "worstSinceLast": 1, "illOrTravelling": false, "unusual": "slept on the sofa"}""".formatted(revision, date, at, painNow);
    }

    /** Pain of four after a plank. */
    static String symptom(int revision, Instant moment) {
        return """
                {"revision": %d, "moment": "%s", "pain": 4, "sites": ["lumbar_l", "lumbar_c"], "belowKnee": false,
                 "activityLost": "walk_block", "cause": "EXERCISE", "exercise": "plank.full", "note": "in the car"}""".formatted(revision, moment);
    }
}
