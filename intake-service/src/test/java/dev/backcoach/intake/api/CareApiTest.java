package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class CareApiTest {

    private final Intake intake = new Intake();
    private final UUID next = UuidCreator.getTimeOrderedEpoch();

    @Test
    void theCoachHandsTheClientOverAndSeesItNoMore() {
        intake.registered();
        Map<String, Object> body = Map.of("coachId", next.toString());
        intake.put(intake.coachToken(), "/coach", body).then().statusCode(201).header("ETag", "\"intake-3\"");
        intake.put(Tokens.coach(next), "/coach", body).then().statusCode(200);
        intake.status(intake.coachToken()).then().statusCode(403);
        intake.status(Tokens.coach(next)).then().body("coachId", equalTo(next.toString()));
        intake.put(intake.clientToken(), "/coach", Map.of("coachId", intake.coach.toString()))
                .then()
                .statusCode(201);
    }

    @Test
    void theTimeZoneChangesOnItsOwn() {
        intake.registered();
        intake.put(intake.clientToken(), "/time-zone", Map.of("timeZone", "Asia/Tokyo"))
                .then()
                .statusCode(201);
        intake.put(intake.clientToken(), "/time-zone", Map.of("timeZone", "Asia/Tokyo"))
                .then()
                .statusCode(200);
        intake.status(intake.clientToken()).then().body("timeZone", equalTo("Asia/Tokyo"));
        intake.put(intake.clientToken(), "/time-zone", Map.of("timeZone", "Asia/Atlantis"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/timeZone"));
    }

    @Test
    void clientAndCoachReadTheRegistration() {
        intake.registered();
        for (String token : List.of(intake.clientToken(), intake.coachToken())) {
            intake.get(token, "/registration")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .body("name", equalTo("Robin Example"))
                    .body("dateOfBirth", equalTo("1984-05-17"));
        }
    }

    @Test
    void nobodyElseReadsOrChangesAnything() {
        intake.registered();
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(stranger, Tokens.coach(next), Tokens.operations(), Tokens.analyst())) {
            intake.get(token, "/registration").then().statusCode(403);
            intake.put(token, "/coach", Map.of("coachId", next.toString()))
                    .then()
                    .statusCode(403);
            intake.put(token, "/time-zone", Map.of("timeZone", "Asia/Tokyo"))
                    .then()
                    .statusCode(403);
        }
        intake.put(intake.coachToken(), "/coach", Map.of()).then().statusCode(400);
        new Intake().get(intake.coachToken(), "/registration").then().statusCode(404);
    }

    @Test
    void aClientWithoutACoachIsSeenByItselfOnlyAndChoosesAnother() {
        intake.registered();
        given().auth()
                .oauth2(intake.coachToken())
                .delete(intake.path() + "/coach")
                .then()
                .statusCode(201);
        intake.status(intake.coachToken()).then().statusCode(403);
        intake.status(intake.clientToken()).then().body("missing.code", hasItem("COACH"));
        given().auth()
                .oauth2(intake.clientToken())
                .delete(intake.path() + "/coach")
                .then()
                .statusCode(200);
        intake.put(intake.clientToken(), "/coach", Map.of("coachId", intake.coach.toString()))
                .then()
                .statusCode(201);
        intake.status(intake.coachToken()).then().statusCode(200);
    }

    @Test
    void theModeIsSetWithoutFag1() {
        intake.registered();
        intake.put(intake.coachToken(), "/mode", Map.of("mode", "HYBRID"))
                .then()
                .statusCode(201);
        intake.put(intake.coachToken(), "/mode", Map.of("mode", "HYBRID"))
                .then()
                .statusCode(200);
        intake.status(intake.clientToken()).then().body("mode", equalTo("HYBRID"));
        intake.put(intake.coachToken(), "/mode", Map.of("mode", "BY_LETTER"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/mode"));
    }

    @Test
    void withoutConsentAQuestionnaireIsRefusedWithWhatToDo() {
        intake.registered();
        intake.answer("PTP-1", Map.of())
                .then()
                .statusCode(409)
                .body("missing.code", contains("CARE_CONSENT"))
                .body("detail", containsString("/consents/CARE"));
        intake.answer("HSS-1", Map.of()).then().statusCode(201);
    }

    @Test
    void theStatusHasAnotherTagOnAnotherDay() {
        intake.registered();
        String tag = intake.status(intake.clientToken()).header("ETag");
        given().auth()
                .oauth2(intake.clientToken())
                .header("If-None-Match", tag)
                .get(intake.path())
                .then()
                .statusCode(304);
        TestClock.moveBy(Duration.ofDays(1));
        given().auth()
                .oauth2(intake.clientToken())
                .header("If-None-Match", tag)
                .get(intake.path())
                .then()
                .statusCode(200);
    }

    @Test
    void partBAloneIsASubmissionOfItsOwn() {
        intake.registered().consenting();
        intake.answer("FAG-B", Map.of()).then().statusCode(201);
        intake.status(intake.clientToken()).then().body("questionnaires.questionnaire", contains("FAG-B"));
    }

    @Test
    void theStatusTellsWhatIsAskedForAgain() {
        intake.answered(Map.of(), Map.of());
        intake.post(intake.clientToken(), "/completion", "c").then().statusCode(201);
        intake.status(intake.clientToken())
                .then()
                .body("stage", equalTo("COMPLETED"))
                .body("mode", equalTo("ONLINE"))
                .body("due", empty());
        TestClock.moveBy(Duration.ofDays(7));
        intake.status(intake.clientToken())
                .then()
                .body("due.questionnaire", contains("HSS-PULSE"))
                .body("next.code", equalTo("HSS-PULSE"));
        intake.answer("HSS-PULSE", Map.of()).then().statusCode(201);
        intake.status(intake.clientToken()).then().body("due", empty());
    }
}
