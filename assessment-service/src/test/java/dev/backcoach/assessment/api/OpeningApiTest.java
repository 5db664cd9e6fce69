package dev.backcoach.assessment.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.platform.conventions.ServiceServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Opening an assessment, reading it. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class OpeningApiTest {

    private final Desk desk = new Desk();

    @Test
    void aClientOfWhomIntakeHasNotToldIsNotFound() {
        desk.asClient()
                .body("{\"revision\": 1, \"setting\": \"ONLINE\"}")
                .put(desk.path)
                .then()
                .statusCode(404)
                .body("detail", containsString("intake has not arrived here yet"));
        desk.asCoach().get(desk.path).then().statusCode(404);
    }

    @Test
    void anAssessmentIsOpenedOnceAndItsSettingCorrected() {
        desk.opened("ONLINE");
        desk.asClient()
                .body("{\"revision\": 1, \"setting\": \"ONLINE\"}")
                .put(desk.path)
                .then()
                .statusCode(200)
                .header("ETag", "\"assessment-4\"");
        desk.asClient()
                .body("{\"revision\": 1, \"setting\": \"IN_PERSON\"}")
                .put(desk.path)
                .then()
                .statusCode(409);
        desk.asCoach()
                .body("{\"revision\": 2, \"setting\": \"IN_PERSON\"}")
                .put(desk.path)
                .then()
                .statusCode(200)
                .header("ETag", "\"assessment-5\"");
        desk.asClient()
                .get(desk.path)
                .then()
                .statusCode(200)
                .body("setting", is("IN_PERSON"))
                .body("scores", nullValue());
    }

    @Test
    void aSecondAssessmentWaitsForTheFirst() {
        desk.opened("ONLINE");
        desk.asClient()
                .body("{\"revision\": 1, \"setting\": \"ONLINE\"}")
                .put(desk.home + "/assessments/" + UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("state", is("OPEN"));
    }

    @Test
    void anAnswerThatIsStillGoodIsNotSentAgain() {
        desk.opened("ONLINE");
        String etag = desk.asClient().get(desk.path).header("ETag");
        desk.asClient().header("If-None-Match", etag).get(desk.path).then().statusCode(304);
        desk.asClient()
                .get(desk.path + "?after=weather-1")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("after"));
        desk.asClient()
                .get(desk.home + "/assessments/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        desk.asClient().get(desk.home + "/assessments/first").then().statusCode(400);
    }
}
