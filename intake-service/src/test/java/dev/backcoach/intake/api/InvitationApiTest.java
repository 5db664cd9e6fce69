package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class InvitationApiTest {

    private final Intake intake = new Intake();
    private final UUID subject = UuidCreator.getTimeOrderedEpoch();
    private final String login = Tokens.client(subject);

    private String code() {
        intake.put(intake.coachToken(), "", intake.registration()).then().statusCode(201);
        return invited();
    }

    private String invited() {
        return given().auth()
                .oauth2(intake.coachToken())
                .post(intake.path() + "/invitations")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("code");
    }

    private static Response accept(String token, String code) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/intake/v1/invitations/acceptance");
    }

    @Test
    void aCodeMakesTheLoginTheClientsOnce() {
        String code = code();
        accept(login, code).then().statusCode(201).body("backcoach_id", equalTo(intake.client.toString()));
        accept(login, code).then().statusCode(200);
        accept(Tokens.client(UuidCreator.getTimeOrderedEpoch()), code)
                .then()
                .statusCode(409)
                .body("state", equalTo("ACCEPTED"));
        List<PublishedEvents.Event> events =
                PublishedEvents.of("intake").awaitType(new ClientId(intake.client), "invitation-accepted.v1");
        assertThat(events.getLast().data().path("login").textValue()).isEqualTo("client:" + subject);
        assertThat(events.toString()).doesNotContain(code);
    }

    @Test
    void aReplacedOrAlteredCodeIsUnknown() {
        String first = code();
        String second = invited();
        accept(login, first).then().statusCode(404);
        accept(login, second.substring(0, second.length() - 4) + "AAAA").then().statusCode(404);
        accept(login, "no code").then().statusCode(404);
        accept(login, "A".repeat(46)).then().statusCode(404);
        accept(login, second).then().statusCode(201);
    }

    @Test
    void anOldCodeIsNoLongerValid() {
        String code = code();
        TestClock.moveBy(Duration.ofDays(14));
        accept(Tokens.client(subject), code).then().statusCode(409).body("state", equalTo("EXPIRED"));
    }

    private static Response inviteCoach(String token, UUID coach) {
        return given().auth().oauth2(token).post("/intake/v1/coaches/" + coach + "/invitations");
    }

    @Test
    void aCoachGetsALoginOfItsOwnLikeAClient() {
        UUID coach = UuidCreator.getTimeOrderedEpoch();
        String path = "/intake/v1/coaches/" + coach + "/invitations";
        given().auth().oauth2(Tokens.operations()).get(path).then().statusCode(404);
        String replaced = inviteCoach(Tokens.operations(), coach).path("code");
        String code = inviteCoach(Tokens.operations(), coach)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("code");
        String coachLogin = Tokens.coach(subject);
        accept(coachLogin, replaced).then().statusCode(404);
        accept(login, code).then().statusCode(404);
        accept(coachLogin, code)
                .then()
                .statusCode(201)
                .body("backcoach_id", equalTo(coach.toString()))
                .body("role", equalTo("coach"));
        accept(coachLogin, code).then().statusCode(200);
        accept(Tokens.coach(UuidCreator.getTimeOrderedEpoch()), code)
                .then()
                .statusCode(409)
                .body("state", equalTo("ACCEPTED"));
        given().auth()
                .oauth2(Tokens.operations())
                .get(path)
                .then()
                .statusCode(200)
                .body("login", equalTo("coach:" + subject));
        for (String token : List.of(login, coachLogin, Tokens.analyst())) {
            inviteCoach(token, coach).then().statusCode(403);
            given().auth().oauth2(token).get(path).then().statusCode(403);
        }
    }

    @Test
    void aCodeIsAskedFor() {
        given().auth()
                .oauth2(login)
                .contentType(ContentType.JSON)
                .body(Map.of("code", " "))
                .post("/intake/v1/invitations/acceptance")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void onlyTheCoachInvitesAndOnlyClientsAccept() {
        String code = code();
        String stranger = Tokens.client(UuidCreator.getTimeOrderedEpoch());
        String otherCoach = Tokens.coach(UuidCreator.getTimeOrderedEpoch());
        for (String token :
                List.of(intake.clientToken(), stranger, otherCoach, Tokens.operations(), Tokens.analyst())) {
            given().auth()
                    .oauth2(token)
                    .post(intake.path() + "/invitations")
                    .then()
                    .statusCode(403);
        }
        accept(intake.coachToken(), code).then().statusCode(404);
        for (String token : List.of(Tokens.operations(), Tokens.analyst())) {
            accept(token, code).then().statusCode(403);
        }
    }
}
