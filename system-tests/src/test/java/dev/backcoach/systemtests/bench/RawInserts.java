package dev.backcoach.systemtests.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database's own limit for one row in one durable commit: a table like the event table with the same indexes, an
 * insert of one comparable row in auto-commit, one round trip, on connections that are held throughout.
 */
final class RawInserts implements AutoCloseable {

    private static final String INSERT = """
            insert into raw_event (client_id, version, event_id, type, occurred_at, occurred_offset,
                                   recorded_at, causation_id, correlation_id, actor, traceparent, payload)
            values (?, 1, ?, 'walk-logged.v1', ?, 60, ?, null, ?, ?, null, ?::json)
            """;

    private static final String MANY = """
            insert into raw_event (client_id, version, event_id, type, occurred_at, occurred_offset,
                                   recorded_at, causation_id, correlation_id, actor, traceparent, payload)
            select gen_random_uuid(), 1, gen_random_uuid(), 'walk-logged.v1', now(), 60, now(), null,
                   gen_random_uuid(), 'client:' || gen_random_uuid(), null, '{"minutes":25,"note":null}'
            from generate_series(1, ?)
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    RawInserts(DataSource database, int held) throws SQLException {
        for (int i = 0; i < held; i++) {
            Connection connection = database.getConnection();
            connections.add(connection);
            inserts.add(connection.prepareStatement(INSERT));
        }
    }

    /** Makes the table anew. */
    static String table() {
        return """
                drop table if exists raw_event;
                create table raw_event (like event including all);
                """;
    }

    void insert(int connection) throws SQLException {
        PreparedStatement insert = inserts.get(connection);
        var client = UuidCreator.getTimeOrderedEpoch();
        insert.setObject(1, client);
        insert.setObject(2, UuidCreator.getTimeOrderedEpoch());
        insert.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setObject(5, client);
        insert.setString(6, "client:" + client);
        insert.setString(7, "{\"minutes\":25,\"note\":null}");
        insert.executeUpdate();
    }

    /** Inserts so many rows in one statement and one durable commit, until there are as many as asked for. */
    static double rowsPerSecond(DataSource database, int atOnce, int rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MANY)) {
            long start = System.nanoTime();
            for (int done = 0; done < rows; done += atOnce) {
                insert.setInt(1, atOnce);
                insert.executeUpdate();
            }
            return rows * 1e9 / (System.nanoTime() - start);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
