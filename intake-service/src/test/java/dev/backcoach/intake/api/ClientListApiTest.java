package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ClientListApiTest {

    private final UUID coach = UuidCreator.getTimeOrderedEpoch();

    private Intake registered(String name) {
        TestClock.moveBy(Duration.ofSeconds(1));
        Intake intake = new Intake();
        Map<String, Object> registration = intake.registration();
        registration.put("name", name);
        registration.put("coachId", coach.toString());
        intake.put(intake.clientToken(), "", registration).then().statusCode(201);
        return intake;
    }

    private RequestSpecification asking() {
        return given().auth().oauth2(Tokens.coach(coach));
    }

    private static ValidatableResponse list(RequestSpecification asking) {
        return asking.get("/intake/v1/clients").then();
    }

    /** Asks for the list as it is after what this client has done last. */
    private RequestSpecification afterAllOf(Intake intake) {
        String head = intake.status(intake.clientToken()).header("ETag").replaceAll("\"|@.*", "");
        return asking().queryParam("after", head).queryParam("client", intake.client);
    }

    @Test
    void theCoachsClientsAreListedWithTheirNamesTheLatestFirst() {
        registered("Ada First");
        Intake last = registered("Ben Second");
        list(afterAllOf(last))
                .statusCode(200)
                .header("Cache-Control", org.hamcrest.Matchers.containsString("private"))
                .body("items.name", contains("Ben Second", "Ada First"))
                .body("items.stage", contains("ANSWERING", "ANSWERING"))
                .body("next", nullValue());
    }

    @Test
    void pagesFollowOneAnother() {
        registered("Ada First");
        registered("Ben Second");
        Intake last = registered("Cleo Third");
        String next = list(afterAllOf(last).queryParam("limit", 2))
                .body("items.name", contains("Cleo Third", "Ben Second"))
                .extract()
                .path("next");
        list(asking().queryParam("limit", 2).queryParam("cursor", next))
                .body("items.name", contains("Ada First"))
                .body("next", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {"renee; Renée O'Neill", "NEILL ren; Renée O'Neill", "of; Ada Of-York", "robin;"})
    void namesAreSearchedByWordsInAnyCaseWithOrWithoutAccents(String words, String found) {
        registered("Ada Of-York");
        Intake last = registered("Renée O'Neill");
        ValidatableResponse response = list(afterAllOf(last).queryParam("q", words));
        if (found == null) {
            response.body("items", empty());
        } else {
            response.body("items.name", contains(found));
        }
    }

    @Test
    void aSearchIsPagedToo() {
        for (int i = 0; i < 3; i++) {
            registered("Ada Match " + i);
            registered("Ben Other " + i);
        }
        Intake last = registered("Cleo Other");
        String next = list(afterAllOf(last).queryParam("q", "match").queryParam("limit", 2))
                .body("items.name", contains("Ada Match 2", "Ada Match 1"))
                .extract()
                .path("next");
        list(asking().queryParam("q", "match").queryParam("limit", 2).queryParam("cursor", next))
                .body("items.name", contains("Ada Match 0"))
                .body("next", nullValue());
    }

    @Test
    void theStageFilters() {
        registered("Ada Answering");
        Intake blocked = registered("Ben Blocked");
        blocked.consenting();
        blocked.answer("HSS-1", Map.of("hs.vas.aaa", "yes")).then().statusCode(201);
        list(afterAllOf(blocked).queryParam("stage", "BLOCKED"))
                .body("items.name", contains("Ben Blocked"))
                .body("items.outcome", contains("EMERGENCY_BLOCKED"));
        list(asking().queryParam("stage", "READY")).body("items", empty());
    }

    @Test
    void theListShowsTheSameStageAsTheStatus() {
        Intake intake = registered("Ada");
        intake.consenting();
        for (String questionnaire : List.of("HSS-1", "PTP-1", "FAG-1")) {
            intake.answer(
                            questionnaire,
                            Map.of("HSS-1", Map.<String, Object>of("hs.fx.bones", "yes"))
                                    .getOrDefault(questionnaire, Map.of()))
                    .then()
                    .statusCode(201);
        }
        String token = Tokens.coach(coach);
        listedLikeStatus(intake, token, "SIGN_OFF");
        intake.post(token, "/caution-sign-off", "s").then().statusCode(201);
        listedLikeStatus(intake, token, "READY");
        intake.answer("HSS-1", Map.of("hs.fx.bones", "yes", "hs.fr.skin", "yes"))
                .then()
                .statusCode(201);
        listedLikeStatus(intake, token, "SIGN_OFF");
        intake.post(token, "/caution-sign-off", "s2").then().statusCode(201);
        intake.post(token, "/completion", "c").then().statusCode(201);
        listedLikeStatus(intake, token, "COMPLETED");
        intake.put(intake.clientToken(), "/consents/CARE", Map.of("granted", false, "textVersion", "1.0.0"))
                .then()
                .statusCode(201);
        listedLikeStatus(intake, token, "CONSENT_WITHDRAWN");
    }

    private void listedLikeStatus(Intake intake, String token, String stage) {
        intake.status(token).then().body("stage", org.hamcrest.Matchers.equalTo(stage));
        list(afterAllOf(intake)).body("items.stage", contains(stage));
    }

    @Test
    void aClientWhoIsHandedOverMovesToTheOtherList() {
        Intake staying = registered("Ada Staying");
        Intake moving = registered("Ben Moving");
        UUID other = UuidCreator.getTimeOrderedEpoch();
        moving.put(moving.clientToken(), "/coach", Map.of("coachId", other.toString()))
                .then()
                .statusCode(201);
        String head = moving.status(moving.clientToken()).header("ETag").replaceAll("\"|@.*", "");
        list(given().auth()
                        .oauth2(Tokens.coach(other))
                        .queryParam("after", head)
                        .queryParam("client", moving.client))
                .body("items.name", contains("Ben Moving"));
        list(afterAllOf(staying)).body("items.name", containsInAnyOrder("Ada Staying"));
    }

    @Test
    void onlyCoachesListAndParametersAreChecked() {
        for (String token : List.of(Tokens.client(coach), Tokens.operations(), Tokens.analyst())) {
            list(given().auth().oauth2(token)).statusCode(403);
        }
        list(asking().queryParam("after", "intake-1")).statusCode(400).body("errors.parameter", contains("client"));
        list(asking().queryParam("stage", "LOST")).statusCode(400);
        list(asking().queryParam("q", " ")).statusCode(400);
        list(asking().queryParam("limit", 0)).statusCode(400);
        list(asking().queryParam("cursor", "no cursor")).statusCode(400);
    }
}
