package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.TestClock;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Each thing that operators watch is a meter that moves when it happens. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "walks"))
class MetersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AgroalDataSource database;

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final ClientId client = new ClientId(id);

    @Test
    void commandsAreCountedByWhatCameOfThem() {
        Meters before = Meters.now();
        UUID walk = UUID.randomUUID();
        log(walk, 1, 12, 201);
        log(walk, 1, 12, 200);
        log(walk, 1, 13, 409);
        log(walk, 2, 13, 200);
        log(UUID.randomUUID(), 1, 601, 422);
        Meters after = Meters.now();
        for (String outcome : new String[] {"recorded", "unchanged", "reused", "corrected", "rejected"}) {
            String label = "outcome=\"" + outcome + "\"";
            assertThat(moved("backcoach_command_duration_seconds_count", before, after, label))
                    .as(outcome)
                    .isGreaterThanOrEqualTo(1);
        }
        assertThat(moved("backcoach_command_rejections_total", before, after, "rule=\"W-LONG\""))
                .isEqualTo(1);
        assertThat(moved("backcoach_append_group_clients_count", before, after, "of=\"commands\""))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aConflictIsCounted() throws Exception {
        log(UUID.randomUUID(), 1, 12, 201);
        Meters before = Meters.now();
        try (Connection somebodyElse = database.getConnection()) {
            somebodyElse.setAutoCommit(false);
            append(somebodyElse, 2);
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> log(UUID.randomUUID(), 1, 13, 201));
            await().atMost(PATIENCE).until(() -> waitsForALock(somebodyElse));
            somebodyElse.commit();
            second.get();
        }
        assertThat(moved("backcoach_append_conflicts_total", before, Meters.now(), "of=\"commands\""))
                .isEqualTo(1);
    }

    @Test
    void whatIsBehindIsToldWhileItIs() throws SQLException {
        await().atMost(PATIENCE).until(() -> Meters.now().of("backcoach_consumer_lag_seconds") < 2);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()"); // holds the relay and the read models back
            statement.execute("lock table consumer_offset in access exclusive mode"); // and the consumer
            log(UUID.randomUUID(), 1, 12, 201);
            Neighbour.named("intake").publish(client, "nothing-here.v1", "{}");
            await().atMost(PATIENCE).untilAsserted(() -> {
                Meters meters = Meters.now();
                assertThat(meters.of("backcoach_relay_lag_events")).isGreaterThanOrEqualTo(1);
                assertThat(meters.of("backcoach_relay_lag_seconds")).isPositive();
                assertThat(meters.of("backcoach_readmodel_lag_events", "readmodel=\"walks-v1\""))
                        .isGreaterThanOrEqualTo(1);
                assertThat(meters.of("backcoach_readmodel_lag_seconds", "readmodel=\"walks-v1\""))
                        .isPositive();
                assertThat(meters.of("backcoach_consumer_lag_seconds")).isGreaterThan(2);
            });
            connection.rollback();
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            Meters meters = Meters.now();
            assertThat(meters.of("backcoach_relay_lag_events")).isZero();
            assertThat(meters.of("backcoach_readmodel_lag_events")).isZero();
            assertThat(meters.of("backcoach_consumer_lag_seconds")).isLessThan(2);
            assertThat(meters.of("backcoach_consumer_lag_events")).isZero();
        });
        assertThat(Meters.now().of("backcoach_relay_published_events_total")).isPositive();
        assertThat(Meters.now().of("backcoach_consumer_taken_events_total")).isPositive();
        assertThat(Meters.now().has("backcoach_relay_stopped")).isTrue();
        assertThat(Meters.now().has("backcoach_consumer_stopped")).isTrue();
    }

    @Test
    void parkedClientsAndTheReviewsThatWaitForThemAreCounted() {
        Meters before = Meters.now();
        log(UUID.randomUUID(), 1, 12, 201);
        Neighbour.named("intake").publish(client, "coach-assigned.v1", "{\"coachId\": 7}");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(moved("backcoach_parked_clients", before, Meters.now())).isEqualTo(1);
            assertThat(moved("backcoach_parked_records", before, Meters.now())).isEqualTo(1);
        });
        TestClock.moveBy(Duration.ofHours(25));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Meters.now().of("backcoach_reviews_due_clients")).isGreaterThanOrEqualTo(1);
            assertThat(Meters.now().of("backcoach_reviews_due_seconds")).isGreaterThan(3_000);
        });
    }

    @Test
    void decisionsAreCountedByRule() {
        log(UUID.randomUUID(), 1, 12, 201);
        Meters before = Meters.now();
        TestClock.moveBy(Duration.ofHours(25));
        await().atMost(PATIENCE)
                .until(() -> moved("backcoach_decisions_total", before, Meters.now(), "rule=\"W-REMIND\"") >= 1);
    }

    @Test
    void noLabelHoldsAnId() {
        log(UUID.randomUUID(), 1, 12, 201);
        given().get("/walks/v1/clients/" + id).then().statusCode(401);
        given().get("/walks/v1/clients/" + id + "/nowhere").then().statusCode(404);
        assertThat(Meters.text()).contains("http_server_requests_seconds").doesNotContain(id.toString());
    }

    private static double moved(String name, Meters before, Meters after, String... labels) {
        return after.of(name, labels) - before.of(name, labels);
    }

    private void log(UUID walk, int revision, int minutes, int status) {
        given().auth()
                .oauth2(Tokens.client(id))
                .contentType(ContentType.JSON)
                .body("{\"revision\": " + revision + ", \"minutes\": " + minutes + "}")
                .put("/walks/v1/clients/" + id + "/walks/" + walk)
                .then()
                .statusCode(status);
    }

    private static boolean waitsForALock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private void append(Connection connection, long version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into event (client_id, version, event_id, type, occurred_at, occurred_offset, recorded_at,
                                   correlation_id, actor, payload)
                values (?, ?, ?, 'reminded.v1', now(), 0, now(), ?, 'service:test', ?::json)
                """)) {
            insert.setObject(1, id);
            insert.setLong(2, version);
            insert.setObject(3, UUID.randomUUID());
            insert.setObject(4, UUID.randomUUID());
            insert.setString(5, "{\"dueAt\": \"" + TestClock.now() + "\"}");
            insert.executeUpdate();
        }
    }
}
