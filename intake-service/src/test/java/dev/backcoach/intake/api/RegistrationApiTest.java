package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class RegistrationApiTest {

    private final Intake intake = new Intake();

    @Test
    void aClientRegistersItself() {
        intake.put(intake.clientToken(), "", intake.registration())
                .then()
                .statusCode(201)
                .header("ETag", "\"intake-2\"");
        intake.status(intake.clientToken())
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"intake-2@"))
                .header("Cache-Control", "private, no-cache")
                .body("clientId", equalTo(intake.client.toString()))
                .body("coachId", equalTo(intake.coach.toString()))
                .body("completed", equalTo(false))
                .body("missing.code", contains("CARE_CONSENT", "HSS-1", "PTP-1", "FAG-1"));
    }

    @Test
    void aCoachRegistersAClientOfItsOwn() {
        intake.put(intake.coachToken(), "", intake.registration()).then().statusCode(201);
        intake.status(intake.coachToken()).then().statusCode(200);
    }

    @Test
    void nobodyElseRegistersAClient() {
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        String otherCoach = Tokens.coach(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(stranger, otherCoach, Tokens.operations(), Tokens.analyst())) {
            intake.put(token, "", intake.registration()).then().statusCode(403);
        }
    }

    @Test
    void noCoachTakesOverAnothersClient() {
        intake.registered();
        UUID other = UuidCreator.getTimeOrderedEpoch();
        Map<String, Object> body = intake.registration();
        body.put("coachId", other.toString());
        body.put("revision", 2);
        intake.put(Tokens.coach(other), "", body).then().statusCode(403);
        intake.put(intake.coachToken(), "", body).then().statusCode(403);
    }

    @Test
    void tokensMustBeValid() {
        for (String token :
                List.of(Tokens.expired("client", intake.client), Tokens.foreign("client", intake.client), "x.y.z")) {
            intake.put(token, "", intake.registration()).then().statusCode(401);
            intake.status(token).then().statusCode(401);
        }
        given().get(intake.path()).then().statusCode(401);
    }

    @Test
    void onlyTheClientAndItsCoachSeeTheStatus() {
        intake.registered();
        intake.status(intake.coachToken()).then().statusCode(200);
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        String otherCoach = Tokens.coach(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(stranger, otherCoach, Tokens.operations(), Tokens.analyst())) {
            intake.status(token).then().statusCode(403);
        }
    }

    @Test
    void anUnknownClientIsNotFound() {
        intake.status(intake.clientToken()).then().statusCode(404);
        intake.status(intake.coachToken()).then().statusCode(404);
        intake.answer("HSS-PULSE", Map.of()).then().statusCode(404);
        intake.put(intake.clientToken(), "/consents/CARE", Map.of("granted", true, "textVersion", "1"))
                .then()
                .statusCode(404);
        intake.post(intake.clientToken(), "/completion", "a").then().statusCode(404);
        intake.post(intake.coachToken(), "/caution-sign-off", "a").then().statusCode(404);
    }

    @Test
    void theSameRevisionAgainIsUnchangedAnotherBodyAConflictAndAHigherOneACorrection() {
        intake.registered();
        intake.put(intake.clientToken(), "", intake.registration()).then().statusCode(200);
        Map<String, Object> moved = intake.registration();
        moved.put("timeZone", "Europe/Paris");
        intake.put(intake.clientToken(), "", moved)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:backcoach:problem:entry-conflict"));
        moved.put("revision", 2);
        intake.put(intake.clientToken(), "", moved).then().statusCode(200).header("ETag", "\"intake-3\"");
        intake.status(intake.clientToken()).then().body("timeZone", equalTo("Europe/Paris"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "revision, 0", "name, ''", "email, robin", "dateOfBirth, 2999-01-01", "dateOfBirth, 1984-13-01",
        "sex, X", "timeZone, Europe/Atlantis", "timeZone, +01:00", "coachId, 17", "nickname, Rob"
    })
    void aFieldThatCannotBeUsedIsNamed(String field, String value) {
        Map<String, Object> body = intake.registration();
        body.put(field, field.equals("revision") ? Integer.valueOf(value) : value);
        intake.put(intake.clientToken(), "", body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/" + field));
    }

    @Test
    void missingFieldsAreAllNamed() {
        intake.put(intake.clientToken(), "", Map.of("revision", 1))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/name", "/email", "/dateOfBirth", "/sex", "/timeZone", "/coachId"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{\"revision\": 1", "[]", "null", "\"text\"", "{\"revision\": \"1\"}", "''"})
    void aBodyThatIsNoRegistrationIsRefused(String body) {
        Intake.put(intake.clientToken(), intake.path(), body).then().statusCode(400);
    }

    @Test
    void anIdThatIsNoUuidIsRefused() {
        given().auth()
                .oauth2(intake.clientToken())
                .get("/intake/v1/clients/robin")
                .then()
                .statusCode(400);
    }

    @Test
    void consentIsGrantedOnceAndWithdrawnByTheClientAlone() {
        intake.registered();
        Map<String, Object> granted = Map.of("granted", true, "textVersion", "1.0.0");
        intake.put(intake.clientToken(), "/consents/RESEARCH", granted).then().statusCode(201);
        intake.put(intake.clientToken(), "/consents/RESEARCH", granted).then().statusCode(200);
        intake.status(intake.clientToken()).then().body("consents.purpose", contains("RESEARCH"));
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        for (String token : List.of(intake.coachToken(), stranger, Tokens.operations(), Tokens.analyst())) {
            intake.put(token, "/consents/RESEARCH", granted).then().statusCode(403);
        }
        intake.put(intake.clientToken(), "/consents/RESEARCH", Map.of("granted", false, "textVersion", "1.0.0"))
                .then()
                .statusCode(201);
        intake.status(intake.clientToken()).then().body("consents", empty());
    }

    @Test
    void aConsentThatCannotBeUsedIsNamed() {
        intake.registered();
        intake.put(intake.clientToken(), "/consents/PARTIES", Map.of("granted", true, "textVersion", "1"))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("purpose"));
        intake.put(intake.clientToken(), "/consents/CARE", Map.of("textVersion", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/granted", "/textVersion"));
        intake.put(intake.clientToken(), "/consents/CARE", Map.of("granted", "yes", "textVersion", "1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/granted"));
    }

    @Test
    void theStatusWaitsForTheVersionAskedFor() {
        intake.registered();
        given().auth()
                .oauth2(intake.clientToken())
                .queryParam("after", "intake-2")
                .get(intake.path())
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(intake.clientToken())
                .queryParam("after", "nobody-2")
                .get(intake.path())
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsPersonalIsPublishedSealed() {
        intake.registered();
        List<PublishedEvents.Event> events = PublishedEvents.of("intake").awaitVersion(new ClientId(intake.client), 2);
        assertThat(events)
                .extracting(PublishedEvents.Event::type)
                .containsExactly("client-registered.v1", "coach-assigned.v1");
        assertThat(events.getFirst().data().at("/name/sealed").isTextual()).isTrue();
        assertThat(events.getFirst().data().at("/birthYear").intValue()).isEqualTo(1984);
        assertThat(events.getFirst().data().toString()).doesNotContain("Robin", "robin@", "05-17");
    }
}
