package dev.backcoach.progress.api;

import static dev.backcoach.progress.api.Somebody.as;
import static dev.backcoach.progress.api.Somebody.checkIn;
import static dev.backcoach.progress.api.Somebody.symptom;
import static dev.backcoach.progress.api.Somebody.walk;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with what a client sends, the answer says where, and nothing is recorded. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class BadInputTest {

    private Somebody client;
    private Instant yesterday;

    @BeforeEach
    void somebodyRegisters() {
        client = Somebody.registered();
        yesterday = client.yesterday;
    }

    private static void assertFault(ValidatableResponse response, String... pointers) {
        response.statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder(pointers));
    }

    @Test
    void malformedJson() {
        client.logs("{\"revision\": 1,").statusCode(400).body("type", is("urn:backcoach:problem:malformed"));
        client.logs("").statusCode(400);
        client.logs("null").statusCode(400);
        client.logs("[]").statusCode(400);
    }

    @Test
    void wrongTypes() {
        assertFault(
                client.logs(walk(1, yesterday).replace("\"painDuring\": 1", "\"painDuring\": \"1\"")), "/painDuring");
        assertFault(client.logs(walk(1, yesterday).replace("\"sets\": 1", "\"sets\": 1.5")), "/performed/sets");
        assertFault(client.logs(walk(1, yesterday).replace("MINUTES", "MILES")), "/performed/unit");
        assertFault(client.reports(symptom(1, yesterday).replace("\"EXERCISE\"", "\"MOON\"")), "/cause");
    }

    @Test
    void unknownFields() {
        assertFault(client.checksIn(checkIn(1, yesterday, 1).replace("{", "{\"mood\": 3, ")), "/mood");
    }

    @Test
    void missingFieldsAreAllNamed() {
        assertFault(
                client.checksIn("{\"revision\": 1}"),
                "/date",
                "/at",
                "/stiffnessMinutes",
                "/painNow",
                "/worstSinceLast",
                "/illOrTravelling");
    }

    @Test
    void valuesOutOfRange() {
        assertFault(client.checksIn(checkIn(1, yesterday, 11)), "/painNow");
        assertFault(client.checksIn(checkIn(1, yesterday, -1)), "/painNow");
        assertFault(client.checksIn(checkIn(0, yesterday, 1)), "/revision");
        assertFault(
                client.checksIn(
                        checkIn(1, yesterday, 1).replace("\"stiffnessMinutes\": 5", "\"stiffnessMinutes\": 241")),
                "/stiffnessMinutes");
        assertFault(client.logs(walk(1, yesterday).replace("\"amount\": 12", "\"amount\": 0")), "/performed/amount");
        assertFault(client.logs(walk(1, yesterday).replace("along the river", "x".repeat(1001))), "/note");
    }

    @Test
    void theFuture() {
        Instant tomorrow = TestClock.now().plus(Duration.ofDays(1));
        assertFault(client.logs(walk(1, tomorrow)), "/startedAt", "/endedAt");
        assertFault(client.checksIn(checkIn(1, tomorrow, 1)), "/at");
        assertFault(client.reports(symptom(1, tomorrow)), "/moment");
    }

    @Test
    void beforeTheRegistration() {
        Instant before = client.registeredAt.minus(Duration.ofDays(1));
        assertFault(client.logs(walk(1, before)), "/startedAt", "/endedAt");
        assertFault(client.checksIn(checkIn(1, before, 1)), "/at", "/date");
        assertFault(client.reports(symptom(1, before)), "/moment");
    }

    @Test
    void aSessionThatEndsBeforeItsStart() {
        Instant end = yesterday.plus(Duration.ofMinutes(12));
        assertFault(
                client.logs(walk(1, yesterday)
                        .replace(end.toString(), yesterday.minusSeconds(1).toString())),
                "/endedAt");
    }

    @Test
    void anOffsetThatNoClockHas() {
        assertFault(client.reports(symptom(1, yesterday).replaceFirst("Z\"", "+00:00:30\"")), "/moment");
    }

    @Test
    void unknownWords() {
        assertFault(client.logs(walk(1, yesterday).replace("walk.block", "walk.moon")), "/exercise");
        assertFault(client.reports(symptom(1, yesterday).replace("plank.full", "plank.moon")), "/exercise");
        assertFault(client.reports(symptom(1, yesterday).replace("lumbar_c", "left_toe")), "/sites/1");
        assertFault(client.reports(symptom(1, yesterday).replace("walk_block", "fly")), "/activityLost");
    }

    @Test
    void anUnknownClient() {
        UUID stranger = UUID.randomUUID();
        String path = "/progress/v1/clients/" + stranger;
        as(Tokens.client(stranger))
                .body(walk(1, yesterday))
                .put(path + "/sessions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", containsString("has arrived here yet"));
        as(Tokens.client(stranger)).get(path + "/diary").then().statusCode(404);
        as(Tokens.coach(client.coach)).get(path + "/diary").then().statusCode(404);
    }

    @Test
    void idsThatAreNone() {
        client.asClient()
                .body(walk(1, yesterday))
                .put(client.path + "/sessions/first")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("sessionId"));
        client.asClient()
                .get(client.path + "/diary?limit=0")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("limit"));
        client.asClient()
                .get(client.path + "/diary?cursor=abc")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
        client.asClient()
                .get(client.path + "/diary?after=assessment-1")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("after"));
    }

    @Test
    void aBodyOfTwoMegabytes() {
        client.logs(walk(1, yesterday).replace("along the river", "x".repeat(2 << 20)))
                .statusCode(413);
    }

    @Test
    void aBodyThatIsNotJson() {
        given().auth()
                .oauth2(Tokens.client(client.id))
                .contentType(ContentType.TEXT)
                .body("walked")
                .put(client.path + "/sessions/" + UUID.randomUUID())
                .then()
                .statusCode(415);
    }

    @Test
    void aTokenThatIsMissingExpiredOrForeign() {
        String diary = client.path + "/diary";
        given().get(diary).then().statusCode(401);
        as(Tokens.expired("client", client.id)).get(diary).then().statusCode(401);
        as(Tokens.foreign("client", client.id)).get(diary).then().statusCode(401);
        as("nonsense").get(diary).then().statusCode(401);
    }
}
