package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.CommitUnknown;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event store in PostgreSQL; the schema is in {@code db/eventlog}. Read committed isolation is enough. */
public final class PostgresEventStore implements EventStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEventStore.class);

    private static final String KEEP_SNAPSHOT = """
            insert into snapshot (client_id, version, shape, state)
            select e.client_id, e.version, ?, ?::json from event e
            where e.client_id = ? and e.version = ?
            for key share
            on conflict (client_id) do update
            set version = excluded.version, shape = excluded.shape, state = excluded.state
            where snapshot.version < excluded.version or snapshot.shape <> excluded.shape
            """;

    private final DataSource dataSource;

    /** @param dataSource a pool; its connections are used with auto-commit off and given back with it on */
    public PostgresEventStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T transact(Function<StoreTransaction, T> work) {
        Connection connection = begin();
        try {
            T result = work.apply(new PostgresTransaction(connection));
            commit(connection);
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        } finally {
            giveBack(connection);
        }
    }

    private Connection begin() {
        try {
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    @Override
    public void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP_SNAPSHOT)) {
            keep.setInt(1, snapshot.shape());
            keep.setString(2, snapshot.state());
            keep.setObject(3, client.value());
            keep.setLong(4, snapshot.version());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            RuntimeException meaning = SqlFaults.meaningOf(e);
            if (meaning instanceof dev.backcoach.platform.eventlog.StoreUnavailable) {
                throw new CommitUnknown("The database did not answer the commit.", e);
            }
            throw meaning;
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e); // a broken connection rolls back by itself
        }
    }

    /** What fails here no longer matters: the transaction has ended, and the pool drops a broken connection. */
    private static void giveBack(Connection connection) {
        try (connection) {
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            LOG.debug("A connection could not be given back: {}", broken.getMessage());
        }
    }
}
