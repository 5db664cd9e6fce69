package dev.backcoach.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Completing and scoring an assessment. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class CompletionApiTest {

    private final Desk desk = new Desk();

    @Test
    void aCompletedAssessmentIsScoredPublishedAndClosed() {
        desk.opened("IN_PERSON");
        desk.coachTest("hip.rom.ir", Desk.inPerson("\"left\": 24, \"right\": 36"))
                .then()
                .statusCode(201);
        desk.coachTest("hip.rom.ext", Desk.inPerson("\"left\": 6, \"right\": 6, \"pelvisControlled\": true"))
                .then()
                .statusCode(201);
        desk.coachTest("hip.rom.flex", Desk.inPerson("\"left\": 112, \"right\": 112"))
                .then()
                .statusCode(201);
        desk.coachTest("hip.rom.er", Desk.inPerson("\"left\": 42, \"right\": 42"))
                .then()
                .statusCode(201);
        desk.coachTest("hip.rom.pke", Desk.inPerson("\"left\": 28, \"right\": 28"))
                .then()
                .statusCode(201);
        desk.asClient()
                .header("Idempotency-Key", "end")
                .post(desk.path + "/completion")
                .then()
                .statusCode(403);
        for (int i = 0; i < 2; i++) {
            desk.asCoach()
                    .header("Idempotency-Key", "end")
                    .post(desk.path + "/completion")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"assessment-10\"")
                    .header("Location", containsString(desk.path));
        }
        desk.asCoach()
                .header("Idempotency-Key", "again")
                .post(desk.path + "/completion")
                .then()
                .statusCode(200);
        desk.asClient()
                .get(desk.path)
                .then()
                .statusCode(200)
                .body("status", is("COMPLETED"))
                .body("scores.verdict", is("PRIMARY"))
                .body("scores.weakLinks", contains("HIP.ROM"))
                .body("scores.weakRegion", is("HIP"))
                .body("scores.subLinks.find { it.subLink == 'HIP.ROM' }.score", equalTo(0.5f))
                .body("scores.subLinks.find { it.subLink == 'HIP.ROM' }.coverage", equalTo(0.867f))
                .body("scores.honesty", containsString("not a diagnosis"));
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2"))
                .then()
                .statusCode(409)
                .body("state", is("COMPLETED"));

        List<PublishedEvents.Event> events =
                PublishedEvents.of("assessment").awaitType(desk.id(), "assessment-completed.v1");
        assertThat(events)
                .extracting(PublishedEvents.Event::type)
                .startsWith("client-noted.v1", "coach-noted.v1", "screen-noted.v1", "assessment-opened.v1");
        assertThat(events.getFirst().data().fieldNames()).toIterable().containsExactly("sourceEventId");
        assertThat(events.getLast().data().get("weakLinks").get(0).textValue()).isEqualTo("HIP.ROM");
    }

    @Test
    void completionNeedsAKeyAndAnAssessment() {
        desk.opened("ONLINE");
        desk.asCoach().post(desk.path + "/completion").then().statusCode(400);
        desk.asCoach()
                .header("Idempotency-Key", "end")
                .body("{}")
                .post(desk.home + "/assessments/" + UUID.randomUUID() + "/completion")
                .then()
                .statusCode(404);
        desk.asCoach()
                .header("Idempotency-Key", "end")
                .body("{}")
                .post(desk.path + "/completion")
                .then()
                .statusCode(201);
        desk.asClient().get(desk.path).then().body("scores.verdict", is("INSUFFICIENT"));
    }

    @Test
    void aCorrectionByTheCoachScoresItAnew() {
        desk.completed();
        desk.coachTest("hip.rom.ir", "{\"revision\": 2, \"method\": \"IN_PERSON\", \"left\": 42, \"right\": 42}")
                .then()
                .statusCode(200)
                .header("ETag", "\"assessment-12\"");
        desk.asClient()
                .get(desk.path)
                .then()
                .body("status", is("COMPLETED"))
                .body("scores.verdict", is("NO_WEAK_LINK"))
                .body("review.status", is("AWAITED"));
    }

    @Test
    void theCoachAloneReadsHints() {
        desk.completed();
        desk.asCoach().get(desk.path).then().body("hints", hasSize(0));
        desk.asClient().get(desk.path).then().body("hints", nullValue());
    }
}
