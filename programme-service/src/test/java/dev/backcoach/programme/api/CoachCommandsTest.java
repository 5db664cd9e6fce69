package dev.backcoach.programme.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a coach decides over REST (R-COACH-1), and who may not. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class CoachCommandsTest {

    private static final String TEXT = "Did it for years before the pain began.";

    private final ClientId client = new ClientId(UUID.randomUUID());
    private final UUID coach = UUID.randomUUID();
    private final Published published = new Published(client, coach);
    private final String home = "/programme/v1/clients/" + client;

    private RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private RequestSpecification asCoach() {
        return as(Tokens.coach(coach));
    }

    /** A running programme with its first plan, the walk round the block. */
    private void opened() {
        LocalDate today = LocalDate.ofInstant(TestClock.now(), Published.LONDON).plusDays(1);
        TestClock.moveTo(Published.at(today, LocalTime.of(10, 0)).toInstant());
        Sent sent = published.completedIntake(TestClock.now());
        asCoach().get(home + "/programme?after=" + sent.after()).then().statusCode(200);
    }

    private ValidatableResponse override(String key, String body) {
        return asCoach()
                .header("Idempotency-Key", key)
                .body(body)
                .post(home + "/overrides")
                .then();
    }

    private static String prescribe(String exercise, int rung, boolean confirmed) {
        return """
                {"kind": "PRESCRIBE", "subject": "%s", "rung": %d, "reason": "COACH_JUDGEMENT", "text": "%s",
                 "confirmed": %s}""".formatted(exercise, rung, TEXT, confirmed);
    }

    private ValidatableResponse programme() {
        return asCoach().get(home + "/programme").then().statusCode(200);
    }

    @Test
    void anOverrideOfTheReliefGateNeedsASecondConfirmationAndIsRecordedWithItsReasonSealed() {
        opened();
        override("one", prescribe("side.knee", 1, false)).statusCode(422).body("rule", equalTo("R-GATE-1"));
        asCoach()
                .header("Idempotency-Key", "two")
                .header("If-Match", "\"plan-7\"")
                .body(prescribe("side.knee", 1, true))
                .post(home + "/overrides")
                .then()
                .statusCode(412)
                .body("current", equalTo("plan-1"));
        String etag = override("two", prescribe("side.knee", 1, true))
                .statusCode(201)
                .header("Location", containsString(client.toString()))
                .extract()
                .header("ETag");
        override("two", prescribe("side.knee", 1, true)).statusCode(201).header("ETag", equalTo(etag));
        override("two", prescribe("side.knee", 2, true)).statusCode(422);
        programme().body("nextPlan.items.exercise", hasItem("side.knee"));
        List<PublishedEvents.Event> events =
                PublishedEvents.of("programme").awaitType(client, "decision-overridden.v1");
        assertThat(events.stream().filter(event -> event.type().equals("decision-overridden.v1")))
                .singleElement()
                .satisfies(event -> assertThat(event.data().toString())
                        .contains("side.knee", "COACH_JUDGEMENT", "sealed")
                        .doesNotContain(TEXT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "PRESCRIBE", "subject": "side.knee", "reason": "OTHER", "text": "x"}              | /rung
            {"kind": "REMOVE", "subject": "side.knee", "rung": 1, "reason": "OTHER", "text": "x"}      | /rung
            {"kind": "REMOVE", "subject": "a", "timesPerWeek": 1, "reason": "OTHER", "text": "x"}      | /timesPerWeek
            {"kind": "REMOVE", "subject": " ", "reason": "OTHER", "text": "x"}                         | /subject
            {"kind": "REMOVE", "subject": "side.knee", "reason": "OTHER"}                              | /text
            {"kind": "REMOVE", "subject": "side.knee", "text": "x"}                                    | /reason
            {"kind": "JUMP", "subject": "side.knee", "reason": "OTHER", "text": "x"}                   | /kind
            {"kind": "PRESCRIBE", "subject": "a", "rung": 0, "reason": "OTHER", "text": "x"}           | /rung
            """)
    void anOverrideThatCannotBeReadNamesItsField(String body, String pointer) {
        opened();
        override("bad", body).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aGateThatIsNotThereAndTheStartActivityStand() {
        opened();
        override("one", """
                {"kind": "OPEN_GATE", "subject": "R-GATE-9", "reason": "OTHER", "text": "x"}""").statusCode(422);
        override("two", """
                {"kind": "REMOVE", "subject": "walk.block", "reason": "OTHER", "text": "x"}""").statusCode(422).body("rule", equalTo("R-START-1"));
        override("three", """
                {"kind": "OPEN_GATE", "subject": "R-GATE-3", "reason": "OTHER", "text": "x"}""").statusCode(201);
        programme().body("gatesPassed", hasItem("R-GATE-3"));
    }

    @Test
    void aProgrammeRestsAndGoesOn() {
        opened();
        asCoach().post(home + "/pause").then().statusCode(400);
        asCoach().header("Idempotency-Key", "rest").post(home + "/pause").then().statusCode(201);
        asCoach()
                .header("Idempotency-Key", "again")
                .post(home + "/pause")
                .then()
                .statusCode(200);
        programme().body("status", equalTo("PAUSED")).body("holds", hasItem("PAUSED_BY_COACH"));
        asCoach()
                .header("Idempotency-Key", "go")
                .post(home + "/resumption")
                .then()
                .statusCode(201);
        programme().body("status", equalTo("RUNNING")).body("holds", not(hasItem("PAUSED_BY_COACH")));
        asCoach()
                .header("Idempotency-Key", "go-again")
                .post(home + "/resumption")
                .then()
                .statusCode(200);
    }

    @Test
    void aPolicyIsChosenAndAdjustedWithinItsBounds() {
        opened();
        asCoach()
                .get("/programme/v1/policies")
                .then()
                .statusCode(200)
                .body("name", contains("STRICT", "PAIN_MONITORING"))
                .body("standard", contains(true, false))
                .body("windowDays.min", hasItem(10.0f));
        asCoach()
                .get(home + "/policy")
                .then()
                .statusCode(200)
                .body("policy", equalTo("STRICT@1"))
                .body("windowDays", nullValue())
                .body("inForce.windowDays", equalTo(14));
        asCoach().body("""
                        {"policy": "PAIN_MONITORING", "windowDays": 9, "confirmation": "COACH", "reason": "OTHER"}""").put(home + "/policy").then().statusCode(422).body("detail", containsString("windowDays"));
        String chosen = """
                {"policy": "PAIN_MONITORING", "windowDays": 21, "minAdherence": 0.7, "confirmation": "AUTOMATIC",
                 "reason": "CLIENT_WISHES", "text": "%s"}""".formatted(TEXT);
        String etag = asCoach()
                .body(chosen)
                .put(home + "/policy")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        asCoach().body(chosen).put(home + "/policy").then().statusCode(200).header("ETag", equalTo(etag));
        as(Tokens.client(client.value()))
                .get(home + "/policy")
                .then()
                .body("policy", equalTo("PAIN_MONITORING@1"))
                .body("confirmation", equalTo("AUTOMATIC"))
                .body("inForce.windowDays", equalTo(21))
                .body("inForce.minAdherence", equalTo(0.7f));
        asCoach()
                .body("{\"policy\": \"BRAVE\", \"confirmation\": \"COACH\", \"reason\": \"OTHER\"}")
                .put(home + "/policy")
                .then()
                .statusCode(422);
        asCoach()
                .body("{\"policy\": \"STRICT\", \"minAdherence\": 1.5, \"confirmation\": \"MAYBE\"}")
                .put(home + "/policy")
                .then()
                .statusCode(400);
    }

    @Test
    void aTargetIsSet() {
        opened();
        asCoach()
                .get(home + "/targets")
                .then()
                .statusCode(200)
                .body("find { it.movement == 'ROTATE' }.demanded", equalTo(true))
                .body("find { it.movement == 'LIFT' }.demanded", equalTo(false))
                .body("find { it.movement == 'ROTATE' }.setByCoach", equalTo(false));
        String top = "{\"exercise\": \"rot.chop\", \"rung\": 1, \"reason\": \"CLIENT_WISHES\"}";
        asCoach().body(top).put(home + "/targets/ROTATE").then().statusCode(200);
        asCoach()
                .get(home + "/targets")
                .then()
                .body("find { it.movement == 'ROTATE' }.setByCoach", equalTo(true))
                .body("find { it.movement == 'ROTATE' }.rung", equalTo(1));
        asCoach().body(top).put(home + "/targets/LIFT").then().statusCode(422);
        asCoach().body(top).put(home + "/targets/FLY").then().statusCode(422);
        asCoach()
                .body("{\"exercise\": \"rot.chop\", \"rung\": 0}")
                .put(home + "/targets/ROTATE")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/rung", "/reason"));
    }

    @Test
    void baselinesRiseByTheCoachAlone() {
        opened();
        asCoach()
                .body("{\"usual\": 3, \"worst\": 4, \"stiffness\": 20, \"reason\": \"CLINICIAN_ADVISES\"}")
                .put(home + "/baselines")
                .then()
                .statusCode(200);
        programme().body("baselines.usual", equalTo(3)).body("baselines.stiffness", equalTo(20));
        asCoach()
                .body("{\"usual\": 5, \"worst\": 4, \"stiffness\": 20, \"reason\": \"OTHER\"}")
                .put(home + "/baselines")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/usual"));
        asCoach()
                .body("{\"usual\": 11, \"worst\": 4, \"reason\": \"OTHER\"}")
                .put(home + "/baselines")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/usual", "/stiffness"));
    }

    @Test
    void aReviewIsSimplifiedByWhatIsNamed() {
        opened();
        asCoach()
                .header("Idempotency-Key", "none")
                .body("{\"resolution\": \"SIMPLIFY\"}")
                .post(home + "/review/resolution")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/resolution"));
        asCoach()
                .header("Idempotency-Key", "too-much")
                .body("{\"resolution\": \"GO_ON\", \"remove\": [\"walk.block\"]}")
                .post(home + "/review/resolution")
                .then()
                .statusCode(400);
        asCoach()
                .header("Idempotency-Key", "nothing-waits")
                .body("{\"resolution\": \"REFER\"}")
                .post(home + "/review/resolution")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R-COACH-1"));
    }

    @Test
    void nothingOfItIsForAnybodyElseAndNothingBeforeTheProgrammeOpens() {
        published.coachChanged(TestClock.now(), coach);
        Sent sent = published.coachChanged(TestClock.now(), coach);
        asCoach().get(home + "/programme?after=" + sent.after()).then().statusCode(200);
        override("early", prescribe("side.knee", 1, true)).statusCode(422).body("rule", equalTo("R-SAFE-1"));
        asCoach().get(home + "/targets").then().statusCode(409);
        asCoach().get(home + "/policy").then().statusCode(200).body("policy", equalTo("STRICT@1"));
        asCoach()
                .header("Idempotency-Key", "early")
                .post(home + "/pause")
                .then()
                .statusCode(422);
        for (String token : List.of(Tokens.client(client.value()), Tokens.coach(UUID.randomUUID()))) {
            as(token)
                    .header("Idempotency-Key", "k")
                    .body(prescribe("side.knee", 1, true))
                    .post(home + "/overrides")
                    .then()
                    .statusCode(403);
            as(token)
                    .header("Idempotency-Key", "k")
                    .post(home + "/pause")
                    .then()
                    .statusCode(403);
        }
    }
}
