package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.relay.CursorFromElsewhere;
import dev.backcoach.platform.eventlog.relay.RelaySession;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A relay's session on one connection of its own, in auto-commit. The advisory lock lives and dies with it. The server
 * ends the session of a relay that has gone quiet, so that a successor can take over; a relay polls far more often.
 */
public final class PostgresRelaySession implements RelaySession {

    /** "backcoach relay" in the space of advisory locks of one database. */
    private static final long LOCK = 0x6261_636B_7265_6C61L;

    private static final String EVENTS = "select " + EventColumns.SELECTED + """
            , e.transaction_id::text::bigint, e.position,
              e.version = 1 or exists (
                  select from event p
                  where p.client_id = e.client_id and p.version = e.version - 1
                    and (p.transaction_id, p.position) < (e.transaction_id, e.position))
            from (select * from event e
                  where (e.transaction_id, e.position) > (?::text::xid8, ?)
                    and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                  order by e.transaction_id, e.position limit ?) e
            order by e.transaction_id, e.position
            """;

    private static final String TAKE_OVER = """
            update relay_cursor set epoch = epoch + 1
            returning epoch, transaction_id::text::bigint, position
            """;

    private static final String SERVERS =
            "select c.system_identifier, s.system_identifier from relay_cursor c, pg_control_system() s";

    private final Connection connection;

    /**
     * @param quietAtMost how long the relay may be silent before the server ends its session; well above the poll
     */
    public PostgresRelaySession(DataSource dataSource, Duration quietAtMost) {
        try {
            connection = dataSource.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set idle_session_timeout = " + quietAtMost.toMillis());
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    @Override
    public Optional<Lead> lead() {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet locked = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet servers = statement.executeQuery(SERVERS)) {
                servers.next();
                if (servers.getLong(1) != servers.getLong(2)) {
                    throw new CursorFromElsewhere(servers.getLong(1), servers.getLong(2));
                }
            }
            try (ResultSet row = statement.executeQuery(TAKE_OVER)) {
                row.next();
                return Optional.of(new Lead(row.getLong(1), new Cursor(row.getLong(2), row.getLong(3))));
            }
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    @Override
    public List<PlacedEvent> eventsAfter(Cursor cursor, int limit) {
        return eventsAfter(connection, cursor, limit);
    }

    /** The same read for others who follow the log in its order. */
    static List<PlacedEvent> eventsAfter(Connection connection, Cursor cursor, int limit) {
        try (PreparedStatement statement = FreshPlan.prepare(connection, EVENTS)) {
            statement.setString(1, Long.toString(cursor.transactionId()));
            statement.setLong(2, cursor.position());
            statement.setInt(3, limit);
            List<PlacedEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(new PlacedEvent(
                            EventColumns.read(row), new Cursor(row.getLong(13), row.getLong(14)), row.getBoolean(15)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    @Override
    public boolean moveCursor(long epoch, Cursor to) {
        try (PreparedStatement statement = connection.prepareStatement(
                "update relay_cursor set transaction_id = ?::text::xid8, position = ? where epoch = ?")) {
            statement.setString(1, Long.toString(to.transactionId()));
            statement.setLong(2, to.position());
            statement.setLong(3, epoch);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    @Override
    public void close() {
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
                statement.execute("reset idle_session_timeout");
            }
        } catch (SQLException gone) {
            // the server has ended the session, and with it the lock
        } finally {
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // nothing is left to be closed
        }
    }
}
