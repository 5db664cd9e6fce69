package dev.backcoach.platform.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How the database goes about its reading. Guards: lookups for many clients go one by one inside the statement; the server
 * keeps no plan of what is read in order.
 */
class PlansTest {

    private static final String FILL = """
            insert into event (client_id, version, event_id, type, occurred_at, occurred_offset,
                               recorded_at, correlation_id, actor, payload)
            select gen_random_uuid(), 1, gen_random_uuid(), 'walk-logged.v1', now(), 0,
                   now(), gen_random_uuid(), 'test', '{}'
            from generate_series(1, %d)
            """;

    private static final String PLAIN_JOIN = """
            select e.* from unnest(?::uuid[], ?::bigint[]) as w (client_id, after)
            join event e on e.client_id = w.client_id and e.version > w.after
            """;

    private final PostgresLog log = PostgresLog.fresh("walks");

    @Test
    void streamsAreReadByTheIndexHoweverEmptyTheLogWasWhenTheStatementWasPrepared() throws SQLException {
        assertThat(keptPlan(PostgresTransaction.EVENTS_AFTER))
                .contains("event_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aPlainJoinPreparedOnTheEmptyLogWouldReadTheWholeTable() throws SQLException {
        assertThat(keptPlan(PLAIN_JOIN)).contains("Seq Scan on event");
    }

    private String keptPlan(String sql) throws SQLException {
        try (Connection connection = log.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table event set (autovacuum_enabled = false)");
            statement.execute(FILL.formatted(20));
            prepare(statement, sql);
            for (int i = 0; i < 8; i++) {
                statement.execute("execute tails (array[gen_random_uuid()], array[0])");
            }
            statement.execute(FILL.formatted(50_000));
            return plan(statement, "array[gen_random_uuid()], array[0]");
        }
    }

    @Test
    void theStreamsOfABatchAreReadByTheIndexToo() throws SQLException {
        assertThat(planOfABatch(PostgresTransaction.EVENTS_AFTER))
                .contains("event_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aPlainJoinWouldReadTheWholeTableForABatch() throws SQLException {
        assertThat(planOfABatch(PLAIN_JOIN)).contains("Seq Scan on event");
    }

    private String planOfABatch(String sql) throws SQLException {
        try (Connection connection = log.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(FILL.formatted(20_000));
            statement.execute("analyze event");
            prepare(statement, sql);
            String clients = Stream.generate(() -> "'" + UUID.randomUUID() + "'")
                    .limit(1_000)
                    .collect(Collectors.joining(",", "array[", "]::uuid[]"));
            return plan(statement, clients + ", array_fill(0::bigint, array[1000])");
        }
    }

    private static void prepare(Statement statement, String sql) throws SQLException {
        statement.execute("prepare tails (uuid[], bigint[]) as "
                + sql.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2"));
    }

    private static String plan(Statement statement, String arguments) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain execute tails (" + arguments + ")")) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @Test
    void theServerKeepsNoPlanOfWhatIsReadInOrder() throws SQLException {
        for (int i = 0; i < 200; i++) {
            try (PostgresRelaySession relay = new PostgresRelaySession(log.dataSource, Duration.ofSeconds(10))) {
                relay.eventsAfter(Cursor.START, 10);
            }
        }
        assertThat(log.number("select count(*) from pg_prepared_statements where statement like '%event e%'"))
                .isZero();
    }
}
