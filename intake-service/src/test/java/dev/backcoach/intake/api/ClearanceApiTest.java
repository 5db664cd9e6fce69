package dev.backcoach.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ClearanceApiTest {

    private final Intake intake = new Intake();
    private final String today =
            LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC).toString();

    @Test
    void aClearanceLiftsAReferral() {
        intake.answered(Map.of("hs.ca.history", "yes"), Map.of());
        intake.status(intake.clientToken())
                .then()
                .body("stage", equalTo("BLOCKED"))
                .body("screen.matches.needs", contains("CLEARANCE"))
                .body("next.code", equalTo("SCREEN_BLOCKED"))
                .body("next.who", equalTo("CLINICIAN"));
        Map<String, Object> clearance = Intake.clearance(today, "hs.ca.history");
        String version = intake.post(intake.coachToken(), "/clearances", "c", clearance)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        intake.post(intake.coachToken(), "/clearances", "c", clearance)
                .then()
                .statusCode(201)
                .header("ETag", version);
        intake.status(intake.clientToken())
                .then()
                .body("stage", equalTo("SIGN_OFF"))
                .body("screen.outcome", equalTo("CLEARED_WITH_CAUTION"))
                .body("next.code", equalTo("CAUTION_SIGN_OFF"))
                .body("next.who", equalTo("COACH"));
        intake.post(intake.coachToken(), "/caution-sign-off", "s").then().statusCode(201);
        intake.post(intake.coachToken(), "/completion", "d").then().statusCode(201);
    }

    @Test
    void anEmergencyAsksForANewScreenAfterTheClearance() {
        intake.answered(Map.of("hs.vas.aaa", "yes"), Map.of());
        intake.post(intake.coachToken(), "/clearances", "c", Intake.clearance(today, "hs.vas.aaa"))
                .then()
                .statusCode(201);
        intake.status(intake.clientToken())
                .then()
                .body("stage", equalTo("BLOCKED"))
                .body("screen.matches.needs", contains("NEW_SCREEN"))
                .body("next.code", equalTo("NEW_SCREEN"))
                .body("next.who", equalTo("CLIENT"));
        intake.answer("HSS-1", Map.of("hs.vas.aaa", "yes")).then().statusCode(201);
        intake.status(intake.clientToken()).then().body("stage", equalTo("SIGN_OFF"));
    }

    @Test
    void clientAndCoachReadClearancesAndNobodyElseDoesOrRecordsOne() {
        intake.answered(Map.of("hs.ca.history", "yes"), Map.of());
        Map<String, Object> clearance = Intake.clearance(today, "hs.ca.history");
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        String otherCoach = Tokens.coach(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(stranger, otherCoach, Tokens.operations(), Tokens.analyst())) {
            intake.post(token, "/clearances", "c", clearance).then().statusCode(403);
            intake.get(token, "/clearances").then().statusCode(403);
        }
        intake.post(intake.clientToken(), "/clearances", "c", clearance).then().statusCode(403);
        intake.get(intake.clientToken(), "/clearances").then().statusCode(200).body("$", empty());
        intake.post(intake.coachToken(), "/clearances", "c", clearance).then().statusCode(201);
        intake.get(intake.clientToken(), "/clearances")
                .then()
                .body("clinician", contains("Dr Sam Example"))
                .body("document", contains("Letter no. 17"))
                .body("rules.flatten()", contains("hs.ca.history"));
    }

    @Test
    void whoClearedAndTheDocumentArePublishedSealed() {
        intake.answered(Map.of("hs.ca.history", "yes"), Map.of());
        intake.post(intake.coachToken(), "/clearances", "c", Intake.clearance(today, "hs.ca.history"))
                .then()
                .statusCode(201);
        List<PublishedEvents.Event> events =
                PublishedEvents.of("intake").awaitType(new ClientId(intake.client), "medical-clearance-recorded.v1");
        assertThat(events.toString()).doesNotContain("Sam Example", "no. 17");
    }

    @Test
    void somebodyUnderEighteenIsNeverCleared() {
        Map<String, Object> young = intake.registration();
        young.put("dateOfBirth", LocalDate.parse(today).minusYears(15).toString());
        intake.put(intake.clientToken(), "", young).then().statusCode(201);
        intake.answer("HSS-1", Map.of()).then().statusCode(201);
        intake.post(intake.coachToken(), "/clearances", "c", Intake.clearance(today, "hs.gen.under18"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("rule", equalTo("hs.gen.under18"))
                .body("errors.pointer", contains("/rules/0"));
        intake.status(intake.clientToken()).then().body("screen.matches.needs", contains("NEVER_CLEARED"));
    }

    @Test
    void whatDoesNotBlockIsNotCleared() {
        intake.answered(Map.of("hs.ca.history", "yes", "hs.fx.bones", "yes"), Map.of());
        intake.post(intake.coachToken(), "/clearances", "c", Intake.clearance(today, "hs.ca.history", "hs.fx.bones"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rules/1"));
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        intake.answered(Map.of("hs.ca.history", "yes"), Map.of());
        intake.post(intake.coachToken(), "/clearances", "c", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/clinician", "/role", "/date", "/document", "/rules"));
        intake.post(intake.coachToken(), "/clearances", "c", Intake.clearance("2999-01-01", "hs.ca.history"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/date"));
        intake.post(intake.coachToken(), "/clearances", "c", Intake.clearance(today, "hs.ca.history", "hs.ca.history"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/rules"));
    }
}
