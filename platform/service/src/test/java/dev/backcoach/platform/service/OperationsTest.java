package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operations may look at and do, each against a fault that was made for it. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "walks"))
class OperationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OPERATIONS = "/progress/v1/operations";

    @Inject
    AgroalDataSource database;

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final ClientId client = new ClientId(id);
    private final String path = "/walks/v1/clients/" + id;
    private final String parked = OPERATIONS + "/parked/" + id;

    @BeforeEach
    void noJobRuns() {
        await().atMost(PATIENCE)
                .until(() -> !asOperations()
                        .get(OPERATIONS + "/jobs")
                        .jsonPath()
                        .getList("state")
                        .contains("RUNNING"));
    }

    @Test
    void nobodyElseIsLetIn() {
        for (String token : List.of(Tokens.client(id), Tokens.coach(id), Tokens.analyst())) {
            given().auth().oauth2(token).get(OPERATIONS + "/parked").then().statusCode(403);
        }
        given().get(OPERATIONS + "/parked").then().statusCode(401);
        asOperations().get("/intake/v1/operations/parked").then().statusCode(404);
    }

    @Test
    void aParkedClientIsListedWithItsCauseAndNothingOfWhatItSaid() {
        Neighbour.Sent sent = Neighbour.named("intake").publish(client, "coach-assigned.v1", "{\"coachId\": 70707}");
        awaitParked();
        List<String> listed = new ArrayList<>();
        String next = "";
        do { // by pages
            JsonPath page =
                    asOperations().get(OPERATIONS + "/parked?limit=1" + next).jsonPath();
            listed.addAll(page.getList("items.clientId"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);
        assertThat(listed).contains(id.toString()).doesNotHaveDuplicates();
        asOperations()
                .get(parked)
                .then()
                .statusCode(200)
                .body("source", contains("intake"))
                .body("type", contains("coach-assigned.v1"))
                .body("eventId", contains(sent.eventId().toString()))
                .body("cause", contains(startsWith("java.lang.IllegalStateException at ")))
                .body(not(containsString("70707")));
    }

    @Test
    void aRetryFreesAClientWhoseRecordCanBeTakenInNow() throws SQLException {
        UUID coach = UUID.randomUUID();
        Neighbour.named("intake").publish(client, "coach-assigned.v1", "{\"coachId\": 7}");
        awaitParked();
        asOperations()
                .put(parked + "/retry")
                .then()
                .statusCode(200)
                .body("free", is(false))
                .body("waiting.attempts", hasItem(1));
        execute("update parked_event set record = jsonb_set(record::jsonb, '{data}'," + " to_jsonb('{\"coachId\": \""
                + coach + "\"}'::text))::json where client_id = '" + id + "'");
        asOperations()
                .put(parked + "/retry")
                .then()
                .statusCode(200)
                .body("free", is(true))
                .body("waiting", empty());
        given().auth().oauth2(Tokens.coach(coach)).get(path).then().statusCode(200);
    }

    @Test
    void whatIsGivenUpHasNoEffectAndItsReasonIsKept() throws SQLException {
        UUID coach = UUID.randomUUID();
        Neighbour.named("intake").publish(client, "coach-assigned.v1", "{\"coachId\": 7}");
        Neighbour.named("intake").publish(client, "coach-assigned.v1", "{\"coachId\": \"" + coach + "\"}");
        await().atMost(PATIENCE)
                .until(() ->
                        asOperations().get(parked).jsonPath().getList("version").size() == 2);
        discard(2).statusCode(409).body("state", is("BEHIND_OTHERS"));
        discard(9).statusCode(409).body("state", is("NOT_PARKED"));
        discard(1).statusCode(200).body("free", is(false));
        discard(1).statusCode(200);
        asOperations().put(parked + "/retry").then().body("free", is(true));
        given().auth().oauth2(Tokens.coach(coach)).get(path).then().statusCode(200);
        assertThat(text("select reason || ' by ' || discarded_by from discarded_event where client_id = '" + id + "'"))
                .matches("Nobody knows this coach any more by operations:.*");
    }

    private ValidatableResponse discard(long version) {
        return asOperations()
                .body(Map.of("source", "intake", "version", version, "reason", "Nobody knows this coach any more"))
                .put(parked + "/discard")
                .then();
    }

    @Test
    void positionsTellHowFarEachHasCome() {
        log(12);
        PublishedEvents.of("progress").awaitVersion(client, 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> asOperations()
                        .get(OPERATIONS + "/positions")
                        .then()
                        .statusCode(200)
                        .body("relay.state", is("LEADING"))
                        .body("published.events", is(0))
                        .body("readModels.name", hasItem("walks-v1"))
                        .body("consumer.state", is("READING"))
                        .body("lag.partitions", is(ServiceServers.PARTITIONS))
                        .body("offsets.topic", not(empty())));
    }

    @Test
    void theReplayCheckFindsASnapshotThatIsNotWhatTheEventsAddUpTo() throws SQLException {
        log(12);
        execute("insert into snapshot (client_id, version, shape, state) values ('" + id
                + "', 1, 1, '{\"coach\": null, \"walks\": 5, \"remindAt\": null}')");
        JsonPath job = ended(start("REPLAY_CHECK", null));
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getLong("done")).isPositive();
        assertThat(findingsOf(job)).contains(id + ": the snapshot of version 1 is not what the events add up to");
        execute("delete from snapshot where client_id = '" + id + "'");
        assertThat(findingsOf(ended(start("REPLAY_CHECK", null)))).isEmpty();
    }

    @Test
    void theVerificationFindsAGapAndWhatIsPublishedAboveTheHead() throws SQLException {
        log(12);
        log(13);
        PublishedEvents.of("progress").awaitVersion(client, 2);
        execute("delete from event where client_id = '" + id + "' and version = 2");
        assertThat(findingsOf(ended(start("LOG_VERIFICATION", null))))
                .contains(id + ": version 2 is published, the log ends with 1");
        execute("update event set version = 3 where client_id = '" + id + "'");
        assertThat(findingsOf(ended(start("LOG_VERIFICATION", null))))
                .contains(id + ": 1 events between the versions 3 and 3");
        execute("update event set version = 1, event_id = gen_random_uuid() where client_id = '" + id + "'");
        assertThat(findingsOf(ended(start("LOG_VERIFICATION", null))))
                .contains(id + ": version 1 is published under another event id");
        execute("delete from event where client_id = '" + id + "'");
    }

    @Test
    void aReadModelIsRebuiltBesideTheLiveOne() throws SQLException {
        log(12);
        log(13);
        minutes().body("$", contains(12, 13));
        String indexes = text(
                "select string_agg(indexdef, ';' order by indexname) from pg_indexes" + " where tablename = 'walk_v1'");
        execute("update walk_v1 set minutes = 99 where client_id = '" + id + "'");
        JsonPath job = ended(start("READ_MODEL_REBUILD", "walks-v1"));
        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getLong("done")).isGreaterThanOrEqualTo(2);
        minutes().body("$", contains(12, 13));
        log(14);
        minutes().body("$", contains(12, 13, 14));
        assertThat(text("select string_agg(indexdef, ';' order by indexname) from pg_indexes"
                        + " where tablename = 'walk_v1'"))
                .isEqualTo(indexes);
        assertThat(text("select count(*) from projection_cursor where name like '%#%'"))
                .isEqualTo("0");
    }

    @Test
    void onlyWhatTheLogAloneFillsCanBeRebuilt() {
        asOperations()
                .body(Map.of("kind", "READ_MODEL_REBUILD", "readModel", "backcoach.programme.state"))
                .put(OPERATIONS + "/jobs/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("walks-v1"));
        asOperations()
                .body(Map.of("kind", "REPLAY_CHECK", "readModel", "walks-v1"))
                .put(OPERATIONS + "/jobs/" + UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void oneJobRunsAtATimeAndCanBeCancelled() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            log(12);
            minutes().body("$", contains(12));
            connection.setAutoCommit(false);
            statement.execute("lock table walk_v1 in access share mode"); // so that it cannot be replaced
            UUID rebuild = start("READ_MODEL_REBUILD", "walks-v1");
            asOperations()
                    .body(Map.of("kind", "READ_MODEL_REBUILD", "readModel", "walks-v1"))
                    .put(OPERATIONS + "/jobs/" + rebuild)
                    .then()
                    .statusCode(200);
            asOperations()
                    .body(Map.of("kind", "REPLAY_CHECK"))
                    .put(OPERATIONS + "/jobs/" + UUID.randomUUID())
                    .then()
                    .statusCode(409);
            asOperations().delete(OPERATIONS + "/jobs/" + rebuild).then().statusCode(200);
            assertThat(ended(rebuild).getString("state")).isEqualTo("CANCELLED");
            connection.rollback();
        }
        assertThat(text("select count(*) from pg_namespace where nspname = 'rebuild'"))
                .isEqualTo("0");
        minutes().body("$", contains(12));
    }

    @Test
    void aJobThatWasAbandonedIsGivenUpAndItsCopiesGo() throws SQLException {
        UUID job = UUID.randomUUID();
        execute("insert into operation_job (job_id, kind, argument, started_by, total, seen_at) values ('" + job
                + "', 'READ_MODEL_REBUILD', 'walks-v1', 'operations:test', 1, now() - interval '1 minute');"
                + "create schema rebuild; insert into projection_cursor (name) values ('walks-v1#rebuild')");
        assertThat(ended(job).getString("state")).isEqualTo("ABANDONED");
        await().atMost(PATIENCE)
                .until(() -> text("select (select count(*) from pg_namespace where nspname = 'rebuild')"
                                + " + (select count(*) from projection_cursor where name like '%#%')")
                        .equals("0"));
    }

    @Test
    void theDocumentNamesThemByTheirService() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body(
                        "paths.'/progress/v1/operations/parked/{clientId}'.get.operationId",
                        equalTo("progressParkedClient"))
                .body(
                        "paths.'/progress/v1/operations/parked/{clientId}'.get.parameters.name",
                        contains("clientId", "Access-Purpose"));
    }

    private static RequestSpecification asOperations() {
        return given().auth().oauth2(Tokens.operations()).contentType(ContentType.JSON);
    }

    private static UUID start(String kind, String readModel) {
        UUID job = UUID.randomUUID();
        asOperations()
                .body(readModel == null ? Map.of("kind", kind) : Map.of("kind", kind, "readModel", readModel))
                .put(OPERATIONS + "/jobs/" + job)
                .then()
                .statusCode(201);
        return job;
    }

    private static JsonPath ended(UUID job) {
        return await().atMost(PATIENCE)
                .until(
                        () -> asOperations().get(OPERATIONS + "/jobs/" + job).jsonPath(),
                        seen -> !seen.getString("state").equals("RUNNING"));
    }

    private static List<String> findingsOf(JsonPath job) {
        JsonPath findings = asOperations()
                .get(OPERATIONS + "/jobs/" + job.getString("id") + "/findings?limit=200")
                .jsonPath();
        List<String> clients = findings.getList("items.clientId");
        List<String> what = findings.getList("items.what");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            found.add(clients.get(i) + ": " + what.get(i));
        }
        return found;
    }

    private void awaitParked() {
        await().atMost(PATIENCE)
                .until(() -> !asOperations()
                        .get(parked)
                        .jsonPath()
                        .getList("version")
                        .isEmpty());
    }

    private void log(int minutes) {
        given().auth()
                .oauth2(Tokens.client(id))
                .contentType(ContentType.JSON)
                .body("{\"revision\": 1, \"minutes\": " + minutes + "}")
                .put(path + "/walks/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }

    private ValidatableResponse minutes() {
        String version =
                given().auth().oauth2(Tokens.client(id)).get(path).jsonPath().getString("walks");
        return given().auth()
                .oauth2(Tokens.client(id))
                .get(path + "/minutes?after=progress-" + version)
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
