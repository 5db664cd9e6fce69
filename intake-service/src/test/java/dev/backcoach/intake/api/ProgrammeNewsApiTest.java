package dev.backcoach.intake.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.Samples;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The status of a client whose programme's own events came over Kafka. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class ProgrammeNewsApiTest {

    private final Intake intake = new Intake();
    private final ClientId client = new ClientId(intake.client);
    private final Neighbour programme = Neighbour.named("programme");

    /** The status once the intake has taken an event of the programme's samples in. */
    private ValidatableResponse statusAfter(String type) {
        String after = programme
                .publish(client, type, Samples.of("programme").json(type, "typical"))
                .after();
        return RestAssured.given()
                .auth()
                .oauth2(intake.clientToken())
                .get(intake.path() + "?after=" + after)
                .then()
                .statusCode(200);
    }

    @Test
    void theStatusFollowsTheProgrammeAndAsksForWhatAFlareAsksFor() {
        intake.answered(Map.of(), Map.of());
        intake.post(intake.coachToken(), "/completion", "done").then().statusCode(201);
        intake.status(intake.clientToken())
                .then()
                .body("programme.status", equalTo("NONE"))
                .body("programme.stage", nullValue())
                .body("due", equalTo(List.of()));
        statusAfter("programme-opened.v1").body("programme.status", equalTo("RUNNING"));
        statusAfter("stage-entered.v1").body("programme.stage", equalTo("STRENGTH"));
        statusAfter("flare-opened.v1")
                .body("programme.inFlare", equalTo(true))
                .body("due.questionnaire", hasItems("HSS-PULSE", "PTP-1"))
                .body("next.code", equalTo("HSS-PULSE"));
        statusAfter("flare-closed.v1").body("programme.inFlare", equalTo(false));
        statusAfter("programme-stopped.v1").body("programme.status", equalTo("BLOCKED"));
    }
}
