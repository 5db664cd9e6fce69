package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
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
class CompletionApiTest {

    private final Intake intake = new Intake();

    private void answerAll(Map<String, Object> screen, Map<String, Object> function) {
        intake.registered().consenting();
        intake.answer("HSS-1", screen).then().statusCode(201);
        intake.answer("PTP-1", Map.of()).then().statusCode(201);
        intake.answer("FAG-1", function).then().statusCode(201);
    }

    @Test
    void aCompleteIntakeIsCompletedOnceAndPublished() {
        answerAll(Map.of(), Map.of());
        String version = intake.post(intake.clientToken(), "/completion", "first")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        intake.post(intake.clientToken(), "/completion", "first")
                .then()
                .statusCode(201)
                .header("ETag", version);
        intake.post(intake.coachToken(), "/completion", "second")
                .then()
                .statusCode(200)
                .header("ETag", version);
        intake.status(intake.clientToken())
                .then()
                .body("completed", equalTo(true))
                .body("missing", empty());
        List<PublishedEvents.Event> events =
                PublishedEvents.of("intake").awaitType(new ClientId(intake.client), "intake-completed.v1");
        assertThat(events)
                .extracting(PublishedEvents.Event::type)
                .containsExactly(
                        "client-registered.v1",
                        "coach-assigned.v1",
                        "consent-granted.v1",
                        "questionnaire-submitted.v1",
                        "screen-evaluated.v1",
                        "questionnaire-submitted.v1",
                        "trigger-profile-derived.v1",
                        "questionnaire-submitted.v1",
                        "starting-point-identified.v1",
                        "intake-completed.v1");
        assertThat(events.getLast().data().at("/coachId").textValue()).isEqualTo(intake.coach.toString());
    }

    @Test
    void whatIsMissingIsTold() {
        intake.registered();
        intake.post(intake.clientToken(), "/completion", "a")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:backcoach:problem:wrong-state"))
                .body("missing.code", contains("CARE_CONSENT", "HSS-1", "PTP-1", "FAG-1"));
    }

    @Test
    void aRefusedCompletionMayBeSentAgainUnderItsKey() {
        intake.registered();
        intake.post(intake.clientToken(), "/completion", "a").then().statusCode(409);
        intake.consenting();
        for (String questionnaire : List.of("HSS-1", "PTP-1", "FAG-1")) {
            intake.answer(questionnaire, Map.of()).then().statusCode(201);
        }
        intake.post(intake.clientToken(), "/completion", "a").then().statusCode(201);
    }

    @Test
    void coachingFaceToFaceIsToldToNeedAConsultation() {
        answerAll(Map.of(), Map.of("fg.log.mode", "HYBRID"));
        intake.post(intake.clientToken(), "/completion", "a")
                .then()
                .statusCode(409)
                .body("missing.code", contains("CONSULTATION_HELD"));
    }

    @Test
    void theCoachSignsACautionOffAndThenTheIntakeIsCompleted() {
        answerAll(Map.of("hs.fx.bones", "yes"), Map.of());
        intake.post(intake.clientToken(), "/completion", "a")
                .then()
                .statusCode(409)
                .body("missing.code", contains("CAUTION_SIGN_OFF"));
        intake.post(intake.coachToken(), "/caution-sign-off", "s").then().statusCode(201);
        intake.post(intake.coachToken(), "/caution-sign-off", "s2").then().statusCode(200);
        intake.status(intake.coachToken()).then().body("screen.signedOff", equalTo(true));
        intake.post(intake.clientToken(), "/completion", "a").then().statusCode(201);
    }

    @Test
    void aClearScreenIsNotSignedOff() {
        answerAll(Map.of(), Map.of());
        intake.post(intake.coachToken(), "/caution-sign-off", "s")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R-START-1"));
    }

    @Test
    void onlyTheCoachSignsOffAndOnlyClientAndCoachComplete() {
        answerAll(Map.of("hs.fx.bones", "yes"), Map.of());
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        String otherCoach = Tokens.coach(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(stranger, otherCoach, Tokens.operations(), Tokens.analyst())) {
            intake.post(token, "/caution-sign-off", "a").then().statusCode(403);
            intake.post(token, "/completion", "a").then().statusCode(403);
        }
        intake.post(intake.clientToken(), "/caution-sign-off", "a").then().statusCode(403);
        given().post(intake.path() + "/completion").then().statusCode(401);
    }

    @Test
    void aKeyServesOneCommandOnly() {
        answerAll(Map.of("hs.fx.bones", "yes"), Map.of());
        intake.post(intake.coachToken(), "/caution-sign-off", "one").then().statusCode(201);
        intake.post(intake.coachToken(), "/completion", "one")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:backcoach:problem:key-reused"));
    }

    @Test
    void withoutAUsableKeyNothingIsDone() {
        intake.registered();
        for (String path : List.of("/completion", "/caution-sign-off")) {
            given().auth()
                    .oauth2(intake.coachToken())
                    .post(intake.path() + path)
                    .then()
                    .statusCode(400);
            intake.post(intake.coachToken(), path, "k".repeat(201)).then().statusCode(400);
        }
    }
}
