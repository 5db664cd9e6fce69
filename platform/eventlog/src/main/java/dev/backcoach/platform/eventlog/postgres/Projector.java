package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.projector.Projection;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the event table for one projection with the relay's cursor logic, so it too can skip nothing. Several
 * processes may run the same projection; one at a time works, and each event is projected exactly once.
 */
public final class Projector<E> {

    // An advisory lock, because a row lock would give the transaction its id before it has anything to write,
    // and every open transaction with an id holds the relay back.
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String CURSOR =
            "select transaction_id::text::bigint, position from projection_cursor where name = ?";

    private static final String MOVE =
            "update projection_cursor set transaction_id = ?::text::xid8, position = ? where name = ?";

    private static final String HAS_PASSED = """
            select exists (select from projection_cursor c join event e on e.client_id = ? and e.version = ?
                           where c.name = ? and (e.transaction_id, e.position) <= (c.transaction_id, c.position))
            """;

    private final Transactions transactions;
    private final EventTypes<E> types;
    private final Projection<E> projection;
    private final int batchSize;

    /** @param batchSize events in one transaction */
    public Projector(Transactions transactions, EventTypes<E> types, Projection<E> projection, int batchSize) {
        this.transactions = transactions;
        this.types = types;
        this.projection = projection;
        this.batchSize = batchSize;
    }

    /** Makes the cursor row, at the very beginning, unless the projection is known. */
    public void prepare() {
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into projection_cursor (name) values (?) on conflict do nothing")) {
                insert.setString(1, projection.name());
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Projects the next batch.
     *
     * @return how many events; 0 when it has caught up or another process is at it
     */
    public int next() {
        return transactions.run(connection -> {
            if (!isAlone(connection)) {
                return 0;
            }
            Cursor cursor = cursor(connection);
            List<PlacedEvent> batch = PostgresRelaySession.eventsAfter(connection, cursor, batchSize);
            if (batch.isEmpty()) {
                return 0;
            }
            List<Projection.Projected<E>> events = new ArrayList<>(batch.size());
            for (PlacedEvent event : batch) {
                events.add(new Projection.Projected<>(event.row(), event.at(), types.read(event.row())));
            }
            projection.apply(connection, events);
            move(connection, batch.getLast().at());
            return batch.size();
        });
    }

    /** Whether it has taken this version of the client's stream in. */
    public boolean hasPassed(ClientId client, long version) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = FreshPlan.prepare(connection, HAS_PASSED)) {
                statement.setObject(1, client.value());
                statement.setLong(2, version);
                statement.setString(3, projection.name());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** Whether it has caught up with all that could be published by now, so that readers can be switched to it. */
    public boolean hasPassedEverything() {
        return transactions.run(connection -> PostgresRelaySession.eventsAfter(connection, cursor(connection), 1)
                .isEmpty());
    }

    private boolean isAlone(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALONE)) {
            statement.setString(1, "projection " + projection.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Cursor cursor(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURSOR)) {
            statement.setString(1, projection.name());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("projection " + projection.name() + " was not prepared");
                }
                return new Cursor(row.getLong(1), row.getLong(2));
            }
        }
    }

    private void move(Connection connection, Cursor to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, Long.toString(to.transactionId()));
            statement.setLong(2, to.position());
            statement.setString(3, projection.name());
            statement.executeUpdate();
        }
    }
}
