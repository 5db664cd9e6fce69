package dev.backcoach.progress.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions left out, workshops, outcomes, adverse events, and what a session tells beside its dose. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "progress"))
class OtherEntriesTest {

    private Somebody client;
    private LocalDate yesterday;

    @BeforeEach
    void somebodyRegisters() {
        client = Somebody.registered();
        yesterday = client.yesterday.atZone(ZoneId.of("Europe/London")).toLocalDate();
    }

    private ValidatableResponse put(String path, String body) {
        return client.asClient()
                .body(body)
                .put(client.path + "/" + path + "/" + UUID.randomUUID())
                .then();
    }

    private ValidatableResponse diary(ValidatableResponse after) {
        String version = after.extract().header("ETag").replace("\"", "");
        return client.asClient()
                .get(client.path + "/diary?after=" + version)
                .then()
                .statusCode(200);
    }

    @Test
    void aSessionThatWasLeftOutIsInTheDiaryWithItsReason() {
        diary(put("skipped-sessions", """
                        {"revision": 1, "exercise": "walk.block", "date": "%s", "reason": "PAIN",
                         "note": "it rained"}""".formatted(yesterday)).statusCode(201))
                .body("items[0].kind", is("skipped-session"))
                .body("items[0].reason", is("PAIN"))
                .body("items[0]", not(hasKey("note")));
        PublishedEvents.Event event = PublishedEvents.of("progress")
                .awaitType(new ClientId(client.id), "session-skipped.v1")
                .getLast();
        assertThat(event.data().toString()).doesNotContain("rained");
    }

    @Test
    void whatCannotBeSoIsNamed() {
        put("skipped-sessions", """
                {"revision": 1, "exercise": "walk.moon", "date": "%s", "reason": "PAIN"}""".formatted(yesterday.plusDays(3)))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/exercise", "/date"));
        put("workshops", "{\"revision\": 1, \"workshop\": \"W99\", \"at\": \"%s\"}".formatted(client.yesterday))
                .statusCode(400)
                .body("errors.pointer", contains("/workshop"));
        put("outcomes", """
                {"revision": 1, "at": "%s", "measure": "PSFS", "scores": [1, 2, 11]}""".formatted(client.yesterday)).statusCode(400).body("errors.pointer", contains("/scores/2"));
        put("outcomes", """
                {"revision": 1, "at": "%s", "measure": "NRS", "scores": [1, 2, 3]}""".formatted(client.yesterday))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/pain", "/scores"));
        put("adverse-events", """
                {"revision": 1, "at": "%s", "kind": "FALL", "serious": false, "cause": "OTHER"}""".formatted(client.yesterday))
                .statusCode(400)
                .body("errors.pointer", contains("/careSought"));
    }

    @Test
    void aWorkshopAnOutcomeAndAnAdverseEventAreRecordedAndPublished() {
        put("workshops", "{\"revision\": 1, \"workshop\": \"W3\", \"at\": \"%s\"}".formatted(client.yesterday))
                .statusCode(201);
        put("outcomes", """
                {"revision": 1, "at": "%s", "measure": "PSFS", "scores": [2, 4, 3], "medicationDays": 2}""".formatted(client.yesterday.minusSeconds(60))).statusCode(201);
        ValidatableResponse fall = put("adverse-events", """
                {"revision": 1, "at": "%s", "kind": "FALL", "serious": false, "careSought": false,
                 "cause": "OTHER", "description": "on the stairs"}""".formatted(client.yesterday.minusSeconds(120)))
                .statusCode(201);
        diary(fall)
                .body("items.kind", contains("workshop", "outcome", "adverse-event"))
                .body("items[1].score", is(3.0f))
                .body("items[1].medicationDays", is(2))
                .body("items[2].harm", is("FALL"));
        assertThat(PublishedEvents.of("progress").awaitVersion(new ClientId(client.id), 5))
                .extracting(PublishedEvents.Event::type)
                .contains("workshop-completed.v1", "outcome-measured.v1", "adverse-event-reported.v1");
    }

    @Test
    void aSessionIsMarkedAsPrescribedOrNotOnceAPlanIsKnown() {
        ValidatableResponse walk =
                client.logs(Somebody.walk(1, client.yesterday)).statusCode(201);
        diary(walk).body("items[0]", not(hasKey("inPlan")));
        client.prescribes("programme-opened.v1", """
                {"decision": "0198b2c4-0000-7000-8000-000000000001", "policy": "STRICT@1",
                 "start": {"exercise": "walk.block", "rung": 2, "timesPerWeek": 7, "since": "%s"},
                 "baselines": {"usual": 1, "worst": 1, "stiffness": 5}}""".formatted(yesterday));
        ValidatableResponse other = client.logs(
                        Somebody.walk(1, client.yesterday.minusSeconds(60)).replace("walk.block", "walk.brisk"))
                .statusCode(201);
        diary(other)
                .body("items.exercise", contains("walk.block", "walk.brisk"))
                .body("items.inPlan", contains(true, false));
    }

    @Test
    void aSessionTellsThePrescribedDoseAndTheTargetOfRolling() {
        String roll = Somebody.walk(1, client.yesterday)
                .replace("walk.block", "roll.glute")
                .replace(
                        "\"sets\": 1, \"amount\": 12, \"unit\": \"MINUTES\"",
                        "\"sets\": 2, \"amount\": 30, \"unit\": \"SECONDS\"")
                .replace(
                        "\"effort\"",
                        "\"prescribed\": {\"sets\": 2, \"amount\": 30, \"unit\": \"SECONDS\"},"
                                + " \"rollingDiscomfort\": 4, \"rollingTarget\": {\"from\": 3, \"to\": 5}, \"effort\"");
        diary(client.logs(roll).statusCode(201))
                .body("items[0].prescribed.amount", is(30))
                .body("items[0].rollingTarget.to", is(5));
        client.logs(roll.replace("\"to\": 5", "\"to\": 2"))
                .statusCode(400)
                .body("errors.pointer", contains("/rollingTarget/to"));
    }

    @Test
    void aShareOfASportIsLoggedInPerCent() {
        diary(client.logs(Somebody.walk(1, client.yesterday)
                                .replace("walk.block", "sport.drill")
                                .replace(
                                        "\"amount\": 12, \"unit\": \"MINUTES\"",
                                        "\"amount\": 30, \"unit\": \"PERCENT\""))
                        .statusCode(201))
                .body("items[0].performed.unit", is("PERCENT"));
        client.logs(Somebody.walk(1, client.yesterday).replace("MINUTES", "PERCENT"))
                .statusCode(400)
                .body("errors[0].pointer", is("/performed/unit"))
                .body("errors[0].message", containsString("MINUTES"));
    }
}
