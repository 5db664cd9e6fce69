package dev.backcoach.intake.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ConsultationApiTest {

    private final Intake intake = new Intake();

    private static Map<String, Object> booking(Duration ahead) {
        return Map.of("startsAt", TestClock.now().plus(ahead).toString(), "meeting", "FACE_TO_FACE");
    }

    private String booked() {
        String place = intake.post(intake.clientToken(), "/consultations", "b", booking(Duration.ofMinutes(1)))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return place.substring(place.indexOf("/consultations"));
    }

    @Test
    void bookingIsRefusedWithWhatIsMissing() {
        intake.registered().consenting();
        intake.answer("PTP-1", Map.of()).then().statusCode(201);
        intake.post(intake.coachToken(), "/consultations", "b", booking(Duration.ofDays(2)))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("rule", equalTo("R-INT-1"))
                .body("state", equalTo("INCOMPLETE"))
                .body("missing.code", contains("HSS-1", "FAG-1"));
    }

    @Test
    void aBlockedScreenIsMissingToo() {
        intake.answered(Map.of("hs.car.chest", "yes"), Map.of());
        intake.post(intake.coachToken(), "/consultations", "b", booking(Duration.ofDays(2)))
                .then()
                .statusCode(409)
                .body("missing.code", contains("SCREEN_BLOCKED"));
    }

    @Test
    void coachingFaceToFaceBeginsOnceTheConsultationWasHeld() {
        intake.answered(Map.of(), Map.of("fg.log.mode", "FACE_TO_FACE"));
        intake.status(intake.coachToken()).then().body("stage", equalTo("CONSULTATION"));
        String consultation = booked();
        TestClock.moveBy(Duration.ofMinutes(5));
        intake.post(intake.coachToken(), consultation + "/completion", "h")
                .then()
                .statusCode(201);
        intake.post(intake.coachToken(), consultation + "/completion", "h2")
                .then()
                .statusCode(200);
        intake.status(intake.coachToken())
                .then()
                .body("stage", equalTo("READY"))
                .body("next.code", equalTo("COMPLETION"))
                .body("consultations.state", contains("HELD"));
        intake.post(intake.coachToken(), "/completion", "c").then().statusCode(201);
    }

    @Test
    void theSameBookingAgainIsTheSameConsultation() {
        intake.answered(Map.of(), Map.of());
        Map<String, Object> body = booking(Duration.ofDays(2));
        String place = intake.post(intake.clientToken(), "/consultations", "b", body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        intake.post(intake.clientToken(), "/consultations", "b", body)
                .then()
                .statusCode(201)
                .header("Location", place);
        intake.post(intake.clientToken(), "/consultations", "b2", body)
                .then()
                .statusCode(409)
                .body("state", equalTo("BOOKED"));
    }

    @Test
    void aCancelledConsultationIsNotHeld() {
        intake.answered(Map.of(), Map.of());
        String consultation = booked();
        Map<String, Object> reason = Map.of("reason", "CLIENT_CANNOT");
        intake.post(intake.clientToken(), consultation + "/cancellation", "x", reason)
                .then()
                .statusCode(201);
        intake.post(intake.clientToken(), consultation + "/cancellation", "x2", reason)
                .then()
                .statusCode(200);
        intake.post(intake.coachToken(), consultation + "/completion", "h")
                .then()
                .statusCode(409)
                .body("state", equalTo("CANCELLED"));
        intake.post(intake.coachToken(), "/consultations/" + intake.client + "/completion", "h3")
                .then()
                .statusCode(404);
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        intake.answered(Map.of(), Map.of());
        intake.post(intake.clientToken(), "/consultations", "b", booking(Duration.ofDays(-1)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/startsAt"));
        intake.post(intake.clientToken(), "/consultations", "b", Map.of("startsAt", "2999-01-01T10:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/meeting"));
        intake.post(intake.clientToken(), booked() + "/cancellation", "x", Map.of("reason", "RAIN"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void nobodyElseMeetsTheClient() {
        intake.answered(Map.of(), Map.of());
        String consultation = booked();
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        String otherCoach = Tokens.coach(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(stranger, otherCoach, Tokens.operations(), Tokens.analyst())) {
            intake.post(token, "/consultations", "b", booking(Duration.ofDays(1)))
                    .then()
                    .statusCode(403);
            intake.post(token, consultation + "/completion", "h").then().statusCode(403);
            intake.post(token, consultation + "/cancellation", "x", Map.of("reason", "OTHER"))
                    .then()
                    .statusCode(403);
        }
        intake.post(intake.clientToken(), consultation + "/completion", "h")
                .then()
                .statusCode(403);
    }
}
