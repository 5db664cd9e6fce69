package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far everything that follows a service's log has come, and what waits to be done, as the database says. */
public final class Positions {

    /** Counting what is behind ends here, so that asking stays cheap after a long outage. */
    public static final int COUNTED_AT_MOST = 100_000;

    private static final String BEHIND = """
            select count(*), min(recorded_at) from (
                select e.recorded_at from event e
                where (e.transaction_id, e.position) > (?::text::xid8, ?)
                order by e.transaction_id, e.position limit ?) waiting
            """;

    private static final String WAITING = """
            select (select count(distinct client_id) from parked_event),
                   (select count(*) from parked_event),
                   (select count(*) from (select from client_key
                       where destroyed_at is not null and swept_at is null limit 10000) k),
                   r.due, r.oldest
            from (select count(*) as due, min(due_at) as oldest from review where due_at <= ?) r
            """;

    /**
     * One that follows the log.
     *
     * @param name of a read model, or {@code relay}
     * @param at the last event that it has dealt with
     * @param events that are recorded and that it has not dealt with, at most {@link #COUNTED_AT_MOST}
     * @param oldest when the oldest of these was recorded; empty when there is none
     */
    public record Follower(String name, Cursor at, long events, Optional<Instant> oldest) {}

    /** The next offset of a topic's partition that this service takes in. */
    public record Offset(String topic, int partition, long next) {}

    /**
     * What waits to be done.
     *
     * @param parkedClients clients of whom something could not be taken in
     * @param parkedRecords their records
     * @param erasures clients that are erased and of whom something is left, at most 10,000
     * @param reviews that have fallen due
     * @param oldestReview when the first of these fell due; empty when none has
     */
    public record Waiting(
            long parkedClients, long parkedRecords, long erasures, long reviews, Optional<Instant> oldestReview) {}

    private final Transactions transactions;

    public Positions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Where the relay is. */
    public Follower relay() {
        return transactions
                .run(connection -> followers(
                        connection, "select 'relay', transaction_id::text::bigint, position from relay_cursor"))
                .getFirst();
    }

    /** Where the read models are. */
    public List<Follower> readModels() {
        return transactions.run(connection -> followers(
                connection,
                "select name, transaction_id::text::bigint, position from projection_cursor order by name"));
    }

    /** Where the consumer is, by topic and partition. */
    public List<Offset> offsets() {
        return transactions.run(connection -> {
            List<Offset> offsets = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                            "select topic, partition, next_offset from consumer_offset order by topic, partition");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    offsets.add(new Offset(row.getString(1), row.getInt(2), row.getLong(3)));
                }
            }
            return offsets;
        });
    }

    /** What waits to be done at this moment of the service's clock. */
    public Waiting waiting(Instant now) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = FreshPlan.prepare(connection, WAITING)) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new Waiting(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), instant(row, 5));
                }
            }
        });
    }

    private static List<Follower> followers(Connection connection, String cursors) throws SQLException {
        List<Follower> followers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(cursors);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                followers.add(follower(connection, row.getString(1), new Cursor(row.getLong(2), row.getLong(3))));
            }
        }
        return followers;
    }

    private static Follower follower(Connection connection, String name, Cursor at) throws SQLException {
        try (PreparedStatement statement = FreshPlan.prepare(connection, BEHIND)) {
            statement.setString(1, Long.toString(at.transactionId()));
            statement.setLong(2, at.position());
            statement.setInt(3, COUNTED_AT_MOST);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Follower(name, at, row.getLong(1), instant(row, 2));
            }
        }
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
