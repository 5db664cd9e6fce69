package dev.backcoach.platform.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.eventlog.sample.PostgresLog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * A service starts on an empty log and its statements are prepared there. Guard: {@code plan_cache_mode} of the database,
 * set by the migration; a plan that was kept from the empty table reads all of it once it is full.
 */
class PlansTest {

    private static final String FILL = """
            insert into event (client_id, version, event_id, type, occurred_at, occurred_offset,
                               recorded_at, correlation_id, actor, payload)
            select gen_random_uuid(), 1, gen_random_uuid(), 'walk-logged.v1', now(), 0,
                   now(), gen_random_uuid(), 'test', '{}'
            from generate_series(1, %d)
            """;

    @Test
    void readingAFewStreamsUsesTheIndexHoweverEmptyTheLogWasWhenItWasPrepared() throws SQLException {
        assertThat(planAfterGrowth("select 1"))
                .contains("Index Scan using event_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aPlanKeptFromTheEmptyLogWouldReadTheWholeTable() throws SQLException {
        assertThat(planAfterGrowth("set plan_cache_mode = auto")).contains("Seq Scan on event");
    }

    private static String planAfterGrowth(String setting) throws SQLException {
        PostgresLog log = PostgresLog.fresh("walks");
        try (Connection connection = log.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
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
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows =
                    statement.executeQuery("explain execute tails (array[gen_random_uuid()], array[0])")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
