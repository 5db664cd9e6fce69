package dev.backcoach.assessment.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.backcoach.assessment.readmodel.AssessmentHistory;
import dev.backcoach.assessment.readmodel.TestHistory;
import dev.backcoach.platform.conventions.ServiceServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is due, all assessments, and what has changed between them. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class HistoryApiTest {

    private final Desk desk = new Desk();
    private final UUID second = UUID.randomUUID();

    @Inject
    AssessmentHistory assessments;

    @Inject
    TestHistory tests;

    @Inject
    AgroalDataSource dataSource;

    /** A second assessment in which the hips turn better; answers the version that completed it. */
    private String reassessed() {
        desk.completed();
        String path = desk.home + "/assessments/" + second;
        desk.asCoach()
                .body("{\"revision\": 1, \"setting\": \"IN_PERSON\"}")
                .put(path)
                .then()
                .statusCode(201);
        desk.asCoach()
                .body(Desk.inPerson("\"left\": 38, \"right\": 41"))
                .put(path + "/tests/hip.rom.ir")
                .then()
                .statusCode(201);
        desk.asCoach()
                .body(Desk.inPerson("\"left\": 2, \"right\": 3, \"pelvisControlled\": true"))
                .put(path + "/tests/hip.rom.ext")
                .then()
                .statusCode(201);
        desk.asCoach()
                .body(Desk.inPerson("\"left\": 42, \"right\": 42"))
                .put(path + "/tests/hip.rom.er")
                .then()
                .statusCode(201);
        Response completed = desk.asCoach().header("Idempotency-Key", "two").post(path + "/completion");
        completed.then().statusCode(201);
        return Desk.version(completed);
    }

    @Test
    void withoutAnOpenAssessmentNothingIsDue() {
        desk.asClient()
                .get(desk.home + "/due-tests?after=" + desk.registered())
                .then()
                .statusCode(200)
                .body("assessmentId", nullValue())
                .body("tests", hasSize(0));
    }

    @Test
    void selfTestsAreDueUntilTheyAreRecordedOrSkipped() {
        desk.opened("ONLINE");
        Response before = desk.asClient().get(desk.home + "/due-tests");
        before.then()
                .statusCode(200)
                .body("assessmentId", is(desk.assessment.toString()))
                .body("tests.testId", hasItems("lbk.pos.sit", "lbk.load.heel"))
                .body("tests.testId", not(hasItem("hip.rom.ir")))
                .body("tests.instructions", everyItem(containsString(" ")))
                .body("leftOut.find { it.testId == 'core.stb.pit' }.reasons.reason", contains("IN_PERSON_ONLY"))
                .body("leftOut.find { it.testId == 'core.end.plank' }.reasons.of", contains("core.str.plank"))
                .body("done", equalTo(0));
        int all = before.path("of");
        desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2"));
        desk.selfTest("lbk.pos.sit", "{\"revision\": 1, \"skipped\": \"NO_TIME\"}");
        desk.selfTest("core.str.plank", Desk.self(1, "\"choice\": \"FULL\""));
        desk.asClient()
                .get(desk.home + "/due-tests")
                .then()
                .body("tests.testId", not(hasItem("lbk.load.heel")))
                .body("tests.testId", not(hasItem("lbk.pos.sit")))
                .body("tests.testId", hasItem("core.end.plank"))
                .body("done", equalTo(3))
                .body("of", equalTo(all + 1));
    }

    @Test
    void whatRestrictsIsSaidWithTheReason() {
        desk.opened("ONLINE");
        String after = desk.screened("CLEARED_WITH_CAUTION", "\"NO_PRONE\"");
        desk.asClient()
                .get(desk.home + "/due-tests?after=" + after)
                .then()
                .body("tests.testId", not(hasItem("lbk.psn.prone")))
                .body("leftOut.find { it.testId == 'lbk.psn.prone' }.reasons.of", contains("NO_PRONE"))
                .body(
                        "leftOut.find { it.testId == 'lbk.psn.prone' }.reasons.text",
                        contains(containsString("speaks against")));
        desk.asCoach()
                .get(desk.path)
                .then()
                .body("tests.find { it.testId == 'lbk.psn.prone' }.offer.offered", is(false))
                .body("tests.find { it.testId == 'hip.rom.ir' }.offer.by", is("COACH"));
        String blocked = desk.screened("URGENT_BLOCKED", "");
        desk.asClient().get(desk.home + "/due-tests?after=" + blocked).then().body("tests", hasSize(0));
    }

    @Test
    void allAssessmentsAreListedPageByPage() {
        String after = reassessed();
        Response first = desk.asClient().get(desk.home + "/assessments?limit=1&after=" + after);
        first.then()
                .statusCode(200)
                .body("items.assessmentId", contains(second.toString()))
                .body("items[0].status", is("COMPLETED"))
                .body("items[0].scores.'HIP.ROM'", equalTo(0.257f));
        desk.asCoach()
                .get(desk.home + "/assessments?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.assessmentId", contains(desk.assessment.toString()))
                .body("items[0].priorities", contains("HIP.ROM"))
                .body("next", nullValue());
        desk.asClient().get(desk.home + "/assessments?cursor=x").then().statusCode(400);
    }

    @Test
    void anAssessmentIsComparedWithTheOneBefore() {
        String after = reassessed();
        String comparison = desk.home + "/assessments/" + second + "/comparison";
        for (String with : new String[] {"?after=" + after, "?with=" + desk.assessment}) {
            desk.asClient()
                    .get(comparison + with)
                    .then()
                    .statusCode(200)
                    .body("before.assessmentId", is(desk.assessment.toString()))
                    .body("sameScoring", is(true))
                    .body("subLinks.find { it.subLink == 'HIP.ROM' }.before", equalTo(0.5f))
                    .body("subLinks.find { it.subLink == 'HIP.ROM' }.after", equalTo(0.257f))
                    .body("subLinks.find { it.subLink == 'HIP.ROM' }.change", equalTo(-0.243f))
                    .body("subLinks.find { it.subLink == 'HIP.ROM' }.trend", is("BETTER"))
                    .body("tests.find { it.test == 'hip.rom.ir' }.before", equalTo(24))
                    .body("tests.find { it.test == 'hip.rom.ir' }.after", equalTo(38))
                    .body("tests.find { it.test == 'hip.rom.er' }.trend", is("SAME"))
                    .body("tests.find { it.test == 'hip.rom.pke' }.trend", is("ONLY_BEFORE"));
        }
        desk.asClient().get(desk.path + "/comparison").then().statusCode(409).body("state", is("FIRST"));
        desk.asClient()
                .get(desk.path + "/comparison?with=" + second)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("with"));
        desk.asClient().get(comparison + "?with=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anOpenAssessmentIsNotCompared() {
        desk.opened("ONLINE");
        desk.asClient()
                .get(desk.path + "/comparison?after=assessment-4")
                .then()
                .statusCode(409)
                .body("state", is("OPEN"));
    }

    @Test
    void seriesAreReadyToPlot() {
        String after = reassessed();
        desk.asClient()
                .get(desk.home + "/series?after=" + after)
                .then()
                .statusCode(200)
                .body("subLinks.find { it.subLink == 'HIP.ROM' }.points.score", contains(0.5f, 0.257f))
                .body("subLinks.find { it.subLink == 'HIP.ROM' }.points.ranked", contains(true, true))
                .body("tests.find { it.test == 'hip.rom.ir' }.unit", is("DEGREES"))
                .body("tests.find { it.test == 'hip.rom.ir' }.points.value", contains(24, 38))
                .body("next", nullValue());
        Response newest = desk.asClient().get(desk.home + "/series?limit=1");
        newest.then().body("tests.find { it.test == 'hip.rom.ir' }.points.value", contains(38));
        desk.asClient()
                .get(desk.home + "/series?limit=1&cursor=" + newest.path("next"))
                .then()
                .body("tests.find { it.test == 'hip.rom.ir' }.points.value", contains(24));
    }

    @Test
    void notesAreSealedInTheHistoryAndGoWithTheClient() throws SQLException {
        desk.opened("ONLINE");
        Response noted = desk.selfTest("lbk.load.heel", Desk.self(1, "\"value\": 2, \"note\": \"like his father\""));
        String history = desk.path + "/tests/lbk.load.heel/history";
        desk.asClient()
                .get(history + "?after=" + Desk.version(noted))
                .then()
                .body("items[0].result.note", is("like his father"));
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select content from test_history_v1 where client_id = ?")) {
            statement.setObject(1, desk.client);
            try (var rows = statement.executeQuery()) {
                Assertions.assertThat(rows.next()).isTrue();
                Assertions.assertThat(rows.getString(1)).contains("sealed").doesNotContain("father");
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            assessments.forget(desk.id());
            tests.forget(desk.id());
        });
        desk.asClient().get(history).then().body("items", hasSize(0));
        desk.asClient().get(desk.home + "/assessments").then().body("items", hasSize(0));
    }
}
