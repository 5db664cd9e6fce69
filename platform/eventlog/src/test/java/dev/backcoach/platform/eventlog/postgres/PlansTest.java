package dev.backcoach.platform.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Requests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A service starts on an empty log and its statements are prepared there. Guard: {@link FreshPlan}; a plan that the
 * server keeps from the empty table reads all of it once it is full.
 */
class PlansTest {

    private static final String FILL = """
            insert into event (client_id, version, event_id, type, occurred_at, occurred_offset,
                               recorded_at, correlation_id, actor, payload)
            select gen_random_uuid(), 1, gen_random_uuid(), 'walk-logged.v1', now(), 0,
                   now(), gen_random_uuid(), 'test', '{}'
            from generate_series(1, %d)
            """;

    private final PostgresLog log = PostgresLog.fresh("walks");

    @Test
    void theServerKeepsNoPlanOfAQueryOverTheLog() throws SQLException {
        PostgresEventStore store = new PostgresEventStore(log.dataSource);
        for (int i = 0; i < 200; i++) {
            store.transact(t -> t.load(List.of(Requests.client()), 1));
            try (PostgresRelaySession relay = new PostgresRelaySession(log.dataSource, Duration.ofSeconds(10))) {
                relay.eventsAfter(Cursor.START, 10);
            }
        }
        assertThat(log.number("select count(*) from pg_prepared_statements where statement like '%event e%'"))
                .isZero();
    }

    @Test
    void aPlanKeptFromTheEmptyLogWouldReadTheWholeTable() throws SQLException {
        try (Connection connection = log.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table event set (autovacuum_enabled = false)");
            statement.execute(FILL.formatted(20));
            statement.execute("prepare tails (uuid[], bigint[]) as "
                    + PostgresTransaction.EVENTS_AFTER
                            .replaceFirst("\\?", "\\$1")
                            .replaceFirst("\\?", "\\$2"));
            for (int i = 0; i < 8; i++) {
                statement.execute("execute tails (array[gen_random_uuid()], array[0])");
            }
            statement.execute(FILL.formatted(50_000));
            assertThat(planOfTails(statement)).contains("Seq Scan on event");
            statement.execute("set plan_cache_mode = force_custom_plan");
            assertThat(planOfTails(statement)).contains("event_pkey").doesNotContain("Seq Scan");
        }
    }

    private static String planOfTails(Statement statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain execute tails (array[gen_random_uuid()], array[0])")) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
