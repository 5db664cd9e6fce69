package dev.backcoach.assessment.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.platform.conventions.ServiceServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Recording, correcting and skipping tests. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class RecordingApiTest {

    private final Desk desk = new Desk();

    @Test
    void aResultIsRecordedCorrectedAndSkipped() {
        desk.opened("ONLINE");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2"))
                .then()
                .statusCode(201)
                .header("ETag", "\"assessment-5\"");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2")).then().statusCode(200);
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 3")).then().statusCode(409);
        desk.selfTest("lbk.load.heel", Desk.self(2, "\"value\": 3")).then().statusCode(200);
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2")).then().statusCode(200);
        desk.asClient()
                .get(desk.path)
                .then()
                .body("tests.find { it.testId == 'lbk.load.heel' }.result.value", equalTo(3))
                .body("tests.find { it.testId == 'lbk.pos.sit' }.status", is("TO_DO"));
        desk.selfTest("lbk.load.heel", "{\"revision\": 3, \"skipped\": \"UNWELL\"}")
                .then()
                .statusCode(200);
        desk.asClient()
                .get(desk.path)
                .then()
                .body("tests.find { it.testId == 'lbk.load.heel' }.status", is("SKIPPED"))
                .body("tests.find { it.testId == 'lbk.load.heel' }.skipped", is("UNWELL"));
    }

    @Test
    void implausibleValuesAreNamedByPointer() {
        desk.opened("ONLINE");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 11"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        desk.selfTest("hip.stb.sls", Desk.self(1, "\"left\": -1"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/left", "/right"));
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2, \"painDuring\": 12"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/painDuring"));
        desk.selfTest("lbk.load.heel", "{\"revision\": 1, \"value\": 2}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/method"));
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2, \"skipped\": \"UNWELL\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/skipped"));
        desk.selfTest("lbk.load.heel", Desk.self(0, "\"value\": 2")).then().statusCode(400);
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"valu\": 2")).then().statusCode(400);
        desk.selfTest("no.such.test", Desk.self(1, "\"value\": 2")).then().statusCode(404);
    }

    @Test
    void aHoldIsRecordedUpToItsCap() {
        desk.opened("ONLINE");
        desk.selfTest("hip.mus.abd", Desk.self(1, "\"left\": 90, \"right\": 48.5"))
                .then()
                .statusCode(201);
        desk.asClient()
                .get(desk.path)
                .then()
                .body("tests.find { it.testId == 'hip.mus.abd' }.result.left", equalTo(60))
                .body("tests.find { it.testId == 'hip.mus.abd' }.result.right", equalTo(48.5f));
    }

    @Test
    void aTestStoppedForPainNeedsNoReading() {
        desk.opened("ONLINE");
        desk.selfTest("core.end.side", Desk.self(1, "\"painDuring\": 7")).then().statusCode(201);
        desk.asClient()
                .get(desk.path)
                .then()
                .body("tests.find { it.testId == 'core.end.side' }.status", is("STOPPED_PAIN"));
    }

    @Test
    void whatSpeaksAgainstATestIsToldByRule() {
        desk.registered();
        desk.asClient().body("{\"revision\": 1, \"setting\": \"ONLINE\"}").put(desk.path + "?after=intake-2");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2"))
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-1"));
        String after = desk.screened("CLEARED_WITH_CAUTION", "\"NO_PRONE\"");
        desk.asClient().get(desk.path + "?after=" + after).then().body("contraindicated", hasItem("lbk.psn.prone"));
        desk.selfTest("lbk.psn.prone", Desk.self(1, "\"choice\": \"BETTER\""))
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-2"));
        desk.coachTest("core.stb.pit", "{\"revision\": 1, \"method\": \"LIVE_VIDEO\", \"choice\": \"NEGATIVE\"}")
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-3"));
        desk.selfTest("lbk.psn.prone", "{\"revision\": 1, \"skipped\": \"RESTRICTED\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyTheCoachRecordsWhatIsSeenOverVideo() {
        desk.opened("ONLINE");
        String body = "{\"revision\": 1, \"method\": \"LIVE_VIDEO\", \"left\": 24, \"right\": 36}";
        desk.selfTest("hip.rom.ir", body).then().statusCode(403);
        desk.coachTest("hip.rom.ir", body).then().statusCode(201);
    }

    @Test
    void aClientDoesNotOverruleTheCoachByAHigherRevision() {
        desk.opened("ONLINE");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2")).then().statusCode(201);
        desk.coachTest("lbk.load.heel", "{\"revision\": 2, \"method\": \"LIVE_VIDEO\", \"value\": 6}")
                .then()
                .statusCode(200);
        desk.selfTest("lbk.load.heel", Desk.self(9, "\"value\": 0"))
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-8"));
        desk.asClient()
                .get(desk.path)
                .then()
                .body("tests.find { it.testId == 'lbk.load.heel' }.result.value", equalTo(6))
                .body("tests.find { it.testId == 'lbk.load.heel' }.recordedBy", is("COACH"))
                .body("tests.find { it.testId == 'lbk.load.heel' }.revision", equalTo(2));
    }

    @Test
    void whatTheCoachScoresIsRefusedFromTheClient() {
        desk.opened("ONLINE");
        desk.selfTest("hip.rom.ir", Desk.self(1, "\"left\": 40, \"right\": 40"))
                .then()
                .statusCode(422)
                .body("rule", is("R-TEST-7"));
    }

    @Test
    void theMovementScreenTakesALoadANoteAndAPlaceOfARecording() {
        desk.opened("ONLINE");
        String rated = "{\"revision\": 1, \"method\": \"LIVE_VIDEO\", \"choice\": \"CLEAN\", \"loadKg\": %s,"
                + " \"note\": \"Leans when tired.\", \"video\": \"clip 17\"}";
        desk.coachTest("fun.lift", rated.formatted("500"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/loadKg"));
        desk.coachTest("fun.walk", rated.formatted("5"))
                .then()
                .statusCode(400)
                .body("errors.message", contains(containsString("is not asked in fun.walk")));
        desk.coachTest("fun.lift", rated.formatted("5.5")).then().statusCode(201);
        desk.asCoach()
                .get(desk.path)
                .then()
                .body("tests.find { it.testId == 'fun.lift' }.loadKg", equalTo(5.5f))
                .body("tests.find { it.testId == 'fun.lift' }.note", is("Leans when tired."))
                .body("tests.find { it.testId == 'fun.lift' }.video", is("clip 17"));
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        desk.opened("ONLINE");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2, \"note\": \"" + "x".repeat(501) + "\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/note"));
    }

    @Test
    void everyCorrectionStaysReadable() {
        desk.opened("ONLINE");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2, \"note\": \"tired\""));
        desk.selfTest("lbk.load.heel", "{\"revision\": 2, \"skipped\": \"UNWELL\"}");
        desk.coachTest("lbk.load.heel", "{\"revision\": 3, \"method\": \"LIVE_VIDEO\", \"value\": 6}");
        Response last = desk.coachTest("lbk.load.heel", "{\"revision\": 4, \"method\": \"LIVE_VIDEO\", \"value\": 5}");
        String history = desk.path + "/tests/lbk.load.heel/history";
        String next = desk.asClient()
                .get(history + "?limit=3&after=" + Desk.version(last))
                .then()
                .statusCode(200)
                .body("items.kind", contains("CORRECTED", "RECORDED", "SKIPPED"))
                .body("items.by", contains("coach", "coach", "client"))
                .body("items[0].result.result.value", equalTo(5))
                .body("items[0].actorId", is(desk.coach.toString()))
                .body("items[2].skipped", is("UNWELL"))
                .extract()
                .path("next");
        desk.asClient()
                .get(history + "?limit=3&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.kind", contains("RECORDED"))
                .body("items[0].result.note", is("tired"))
                .body("next", nullValue());
        desk.asClient().get(history + "?limit=0").then().statusCode(400);
    }
}
