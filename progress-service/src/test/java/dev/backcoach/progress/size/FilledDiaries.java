package dev.backcoach.progress.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/** Diaries of many clients that nobody reads, put into the read model's tables beside those that are read. */
final class FilledDiaries {

    private static final int CLIENTS_AT_ONCE = 1_000;

    private static final String ENTRIES = """
            insert into diary_v2 (client_id, kind, entry_id, revision, version, day, occurred_at, recorded_at, item)
            select md5('client ' || c)::uuid,
                   case e % 2 when 0 then 'check-in' else 'session' end,
                   md5(c || ' entry ' || e)::uuid,
                   1,
                   e + 3,
                   ?::date - (e * 84 / ?)::int,
                   (?::date - (e * 84 / ?)::int)::timestamptz + interval '8 hours' + e * interval '1 second',
                   (?::date - (e * 84 / ?)::int)::timestamptz + interval '9 hours',
                   case e % 2
                     when 0 then jsonb_build_object('kind', 'check-in', 'id', md5(c || ' entry ' || e)::uuid,
                       'revision', 1, 'date', ?::date - (e * 84 / ?)::int, 'at', '2026-03-02T08:00:00Z',
                       'stiffnessMinutes', (c + e) % 40, 'painNow', (c + e) % 7, 'worstSinceLast', (c + e) % 9,
                       'illOrTravelling', false)
                     else jsonb_build_object('kind', 'session', 'id', md5(c || ' entry ' || e)::uuid,
                       'revision', 1, 'exercise', 'walk.block', 'startedAt', '2026-03-02T08:00:00Z',
                       'endedAt', '2026-03-02T08:12:00Z', 'performed',
                       jsonb_build_object('sets', 1, 'amount', 12, 'unit', 'MINUTES'), 'painDuring', (c + e) % 5,
                       'painAfter', (c + e) % 4, 'effort', 3, 'formBad', false)
                   end
            from generate_series(?, ?) c cross join generate_series(1, ?) e""";

    private static final String CLIENTS = """
            insert into diary_client_v2 (client_id, zones, coach_id, mode, stage, opened_at, pseudonym)
            select md5('client ' || c)::uuid, '{"stays": []}', md5('coach ' || c % 500)::uuid,
                   (array['ONLINE', 'HYBRID', 'FACE_TO_FACE'])[1 + c % 3], (array['START', 'STRENGTH'])[1 + c % 2],
                   ?::date::timestamptz - interval '83 days', md5('pseudonym ' || c)::uuid
            from generate_series(?, ?) c""";

    private static final String PLANS = """
            insert into plan_change_v2 (client_id, version, exercise, rung, times_per_week, day)
            select md5('client ' || c)::uuid, 3, 'walk.block', 2, 7, ?::date - 83 from generate_series(?, ?) c""";

    private final DataSource database;
    private final LocalDate today;
    private final int entriesEach;
    private int clients;

    FilledDiaries(DataSource database, LocalDate today, int entriesEach) {
        this.database = database;
        this.today = today;
        this.entriesEach = entriesEach;
    }

    /** One of the coaches; each has one client in 500. */
    static UUID coach(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("select md5('coach 1')::uuid")) {
            found.next();
            return found.getObject(1, UUID.class);
        }
    }

    /** Adds clients until there are so many. */
    void growTo(int wanted) throws SQLException {
        while (clients < wanted) {
            int last = Math.min(wanted, clients + CLIENTS_AT_ONCE);
            add(clients + 1, last);
            clients = last;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze diary_v2, diary_client_v2, plan_change_v2, milestone_v2");
            statement.execute("checkpoint");
        }
    }

    private void add(int first, int last) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String day = today.toString();
            run(
                    connection,
                    ENTRIES,
                    day,
                    entriesEach,
                    day,
                    entriesEach,
                    day,
                    entriesEach,
                    day,
                    entriesEach,
                    first,
                    last,
                    entriesEach);
            run(connection, CLIENTS, day, first, last);
            run(connection, PLANS, day, first, last);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
