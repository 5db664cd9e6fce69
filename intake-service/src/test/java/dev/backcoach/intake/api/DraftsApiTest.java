package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.Samples;
import dev.backcoach.intake.draft.Draft;
import dev.backcoach.intake.draft.DraftItem;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.readmodel.Drafts;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class DraftsApiTest {

    private final Intake intake = new Intake();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Drafts drafts;

    @Inject
    AgroalDataSource dataSource;

    private static Map<String, Object> written(Object value, Instant at) {
        Map<String, Object> item = new HashMap<>();
        item.put("value", value);
        item.put("at", at.toString());
        return item;
    }

    private Response write(String questionnaire, Map<String, Object> items) {
        return write(intake.clientToken(), questionnaire, "1.0.0", items);
    }

    private Response write(String token, String questionnaire, String version, Map<String, Object> items) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("version", version, "items", items))
                .patch(intake.path() + "/drafts/" + questionnaire);
    }

    private Response read(String questionnaire) {
        return given().auth().oauth2(intake.clientToken()).get(intake.path() + "/drafts/" + questionnaire);
    }

    private Response list(String token) {
        return given().auth().oauth2(token).get(intake.path() + "/drafts");
    }

    @Test
    void aDraftIsSavedAndResumedWithWhatIsStillMissing() {
        intake.registered();
        write(
                        "HSS-PULSE",
                        Map.of(
                                "hs.ces.saddle", written("no", now),
                                "hs.ces.leak", written("perhaps", now)))
                .then()
                .statusCode(200);
        read("HSS-PULSE")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache, private")
                .body("version", equalTo("1.0.0"))
                .body("items.'hs.ces.saddle'.value", equalTo("no"))
                .body("problems", hasSize(7))
                .body(
                        "problems.find { it.pointer == '/answers/hs.ces.leak' }.message",
                        equalTo("must be one of: no, unsure, yes"))
                .body("problems.pointer", hasItem("/answers/hs.inf.fever"));
        list(intake.coachToken())
                .then()
                .statusCode(200)
                .body("questionnaire", contains("HSS-PULSE"))
                .body("answered", contains(2));
    }

    @Test
    void ofTwoDevicesTheLaterWriteStandsWhicheverArrivesFirst() {
        intake.registered();
        write(
                "PTP-1",
                Map.of("pp.n.now", written(3, now.minusSeconds(5)), "pp.n.avg7", written(4, now.minusSeconds(60))));
        write(
                        "PTP-1",
                        Map.of(
                                "pp.n.now",
                                written(9, now.minusSeconds(50)),
                                "pp.n.avg7",
                                written(null, now.minusSeconds(6))))
                .then()
                .statusCode(200)
                .body("items.'pp.n.now'.value", equalTo(3))
                .body("items.'pp.n.avg7'.value", nullValue())
                .body("items.'pp.n.avg7'.at", equalTo(now.minusSeconds(6).toString()));
    }

    @Test
    void manyDevicesAtOnceLoseNothing() throws Exception {
        intake.registered();
        List<String> items = Samples.questionnaire("PTP-1").items().stream()
                .map(item -> item.id())
                .filter(id -> id.startsWith("pp.t."))
                .toList();
        try (var devices = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> writes = IntStream.range(0, items.size())
                    .mapToObj(i -> (Callable<Integer>) () -> write(
                                    "PTP-1", Map.of(items.get(i), written(Map.of("effect", 1), now)))
                            .statusCode())
                    .toList();
            for (Future<Integer> status : devices.invokeAll(writes)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        Map<String, Object> kept = read("PTP-1").path("items");
        assertThat(kept).containsOnlyKeys(items);
    }

    @Test
    void submittingEndsTheDraftAndLateWritesDoNotBringItBack() {
        intake.registered();
        write("HSS-PULSE", Map.of("hs.ces.saddle", written("yes", now.minusSeconds(60))))
                .then()
                .statusCode(200);
        write("PTP-1", Map.of("pp.n.now", written(3, now))).then().statusCode(200);
        intake.answer("HSS-PULSE", Map.of()).then().statusCode(201);
        read("HSS-PULSE").then().statusCode(404);
        write("HSS-PULSE", Map.of("hs.ces.leak", written("yes", now.minusSeconds(30))))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        read("HSS-PULSE").then().statusCode(404);
        read("PTP-1").then().statusCode(200);
    }

    @Test
    void aSubmissionThatIsSentAgainLeavesTheNextDraftAlone() {
        intake.registered();
        String path = "/questionnaires/" + UuidCreator.getTimeOrderedEpoch();
        Map<String, Object> submission = Intake.submission("HSS-PULSE", Samples.harmless("HSS-PULSE"));
        intake.put(intake.clientToken(), path, submission).then().statusCode(201);
        TestClock.moveBy(Duration.ofSeconds(1));
        write("HSS-PULSE", Map.of("hs.ces.saddle", written("no", TestClock.now())))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        intake.put(intake.clientToken(), path, submission).then().statusCode(200);
        read("HSS-PULSE").then().statusCode(200).body("items.'hs.ces.saddle'.value", equalTo("no"));
    }

    @Test
    void aDraftThatOutlivesItsSubmissionGoesWhenTheLogIsFollowed() {
        intake.registered();
        var client = new ClientId(intake.client);
        Draft draft = Draft.empty("1.0.0").with(Map.of("fg.log.days", new DraftItem(3, now)), null, now);
        drafts.write(client, "FAG-1", "1.0.0", now, _ -> draft);
        follow(client, now.minusSeconds(1));
        assertThat(drafts.of(client, "FAG-1")).isPresent();
        follow(client, now);
        assertThat(drafts.of(client, "FAG-1")).isEmpty();
    }

    private void follow(ClientId client, Instant submitted) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        var event = new QuestionnaireSubmitted(id, "FAG-1", "1.0.0", Map.of(), null, submitted, 1L, null);
        var row = new EventRow(
                client,
                3,
                id,
                "questionnaire-submitted.v1",
                submitted.atOffset(ZoneOffset.UTC),
                submitted,
                null,
                id,
                "client",
                null,
                "{}");
        QuarkusTransaction.requiringNew()
                .run(() -> drafts.apply(List.of(new Projected<>(row, new Cursor(1, 1), event))));
    }

    @Test
    void aDraftIsGivenUpAndGoesWithItsClient() {
        intake.registered();
        write("HSS-PULSE", Map.of("hs.ces.saddle", written("no", now)));
        String path = intake.path() + "/drafts/HSS-PULSE";
        for (int i = 0; i < 2; i++) {
            given().auth().oauth2(intake.clientToken()).delete(path).then().statusCode(204);
        }
        read("HSS-PULSE").then().statusCode(404);
        write("HSS-PULSE", Map.of("hs.ces.saddle", written("no", now)));
        QuarkusTransaction.requiringNew().run(() -> drafts.forget(new ClientId(intake.client)));
        list(intake.clientToken()).then().statusCode(200).body("$", empty());
    }

    @Test
    void whatIsWrittenIsSealed() throws SQLException {
        intake.registered();
        write("FAG-1", Map.of("fg.goal.why", written("my allotment", now), "fg.log.days", written(3, now)));
        read("FAG-1").then().body("items.'fg.goal.why'.value", equalTo("my allotment"));
        List<String> stored = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select content from draft_v1 where client_id = ?")) {
            statement.setObject(1, intake.client);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
        }
        assertThat(stored)
                .hasSize(1)
                .allSatisfy(content -> assertThat(content).contains("sealed").doesNotContain("allotment", "fg."));
    }

    @Test
    void whatCannotBeWrittenIsToldAtItsPlace() {
        intake.registered();
        write("FAG-1", Map.of("a/b", written(1, now), "fg.goal.why", written("x".repeat(9_000), now)))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/items/a~1b", "/items/fg.goal.why/value"));
        write("FAG-1", Map.of("fg.log.days", Map.of("value", 3))).then().statusCode(400);
        write("FAG-1", Map.of()).then().statusCode(400).body("errors.pointer", contains("/items"));
        write(intake.clientToken(), "FAG-1", "7.0.0", Map.of("fg.log.days", written(3, now)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/version"));
        write("FAG-9", Map.of("fg.log.days", written(3, now))).then().statusCode(404);
        read("FAG-1").then().statusCode(404);
    }

    @Test
    void aDraftIsBoundedAsAWhole() {
        intake.registered();
        Map<String, Object> items = new HashMap<>();
        Samples.questionnaire("PTP-1").items().stream()
                .limit(40)
                .forEach(item -> items.put(item.id(), written("x".repeat(7_000), now)));
        write("PTP-1", items).then().statusCode(413).body("limit", equalTo(256_000));
        read("PTP-1").then().statusCode(404);
    }

    @Test
    void draftsAreForTheClientAndItsCoachOnly() {
        intake.registered();
        Map<String, Object> items = Map.of("hs.ces.saddle", written("no", now));
        write(intake.coachToken(), "HSS-PULSE", "1.0.0", items).then().statusCode(200);
        String path = intake.path() + "/drafts/HSS-PULSE";
        for (String token : List.of(
                Tokens.client(UuidCreator.getTimeOrderedEpoch()),
                Tokens.coach(UuidCreator.getTimeOrderedEpoch()),
                Tokens.operations(),
                Tokens.analyst())) {
            write(token, "HSS-PULSE", "1.0.0", items).then().statusCode(403);
            list(token).then().statusCode(403);
            given().auth().oauth2(token).get(path).then().statusCode(403);
            given().auth().oauth2(token).delete(path).then().statusCode(403);
        }
        given().get(path).then().statusCode(401);
    }
}
