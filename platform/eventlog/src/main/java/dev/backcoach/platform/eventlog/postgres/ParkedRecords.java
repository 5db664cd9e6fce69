package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits of parked clients, for whoever mends it, and what was given up. Tells nothing of what records hold. */
public final class ParkedRecords {

    private static final String CLIENTS = """
            select client_id, count(*), min(parked_at), max(attempts), min(next_attempt_at),
                   (array_agg(source order by parked_at, source, version))[1],
                   (array_agg(cause order by parked_at, source, version))[1]
            from parked_event where ? or client_id > ? group by client_id order by client_id limit ?
            """;

    private static final String RECORDS = """
            select source, version, event_id, record ->> 'type', cause, acted, parked_at, attempts, next_attempt_at
            from parked_event where client_id = ? order by source, version
            """;

    private static final String NOTE = """
            insert into discarded_event (client_id, source, version, event_id, type, cause, reason, discarded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    /**
     * A client of whom something could not be taken in.
     *
     * @param records how many wait
     * @param since when the first was parked
     * @param attempts the most that one of them has been tried
     * @param source of the first
     * @param cause of the first: a class and a place in the code
     */
    public record Client(
            UUID clientId,
            long records,
            Instant since,
            int attempts,
            Instant nextAttempt,
            String source,
            String cause) {}

    /**
     * One record that waits.
     *
     * @param type stored name of the event; null where the record is no event of ours
     * @param acted whether it took effect at once, because it only restricts
     */
    public record Waiting(
            String source,
            long version,
            UUID eventId,
            String type,
            String cause,
            boolean acted,
            Instant since,
            int attempts,
            Instant nextAttempt) {}

    private final Transactions transactions;

    public ParkedRecords(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The parked clients after this one in the order of their ids, all from the first when it is empty. */
    public List<Client> clients(Optional<ClientId> after, int atMost) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = FreshPlan.prepare(connection, CLIENTS)) {
                statement.setBoolean(1, after.isEmpty());
                statement.setObject(2, after.orElse(ClientId.NOBODY).value());
                statement.setInt(3, atMost);
                List<Client> clients = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        clients.add(new Client(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                instant(row, 3),
                                row.getInt(4),
                                instant(row, 5),
                                row.getString(6),
                                row.getString(7)));
                    }
                }
                return clients;
            }
        });
    }

    /** What waits of a client, by source in version order; empty when it is not parked. */
    public List<Waiting> of(ClientId client) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = FreshPlan.prepare(connection, RECORDS)) {
                statement.setObject(1, client.value());
                List<Waiting> records = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        records.add(new Waiting(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                row.getBoolean(6),
                                instant(row, 7),
                                row.getInt(8),
                                instant(row, 9)));
                    }
                }
                return records;
            }
        });
    }

    /**
     * Notes that a record was given up.
     *
     * @param reason in words, without anything personal or clinical
     * @param by role and id
     */
    public void discarded(ClientId client, Waiting record, String reason, String by) {
        transactions.run(connection -> {
            try (PreparedStatement note = connection.prepareStatement(NOTE)) {
                note.setObject(1, client.value());
                note.setString(2, record.source());
                note.setLong(3, record.version());
                note.setObject(4, record.eventId());
                note.setString(5, record.type());
                note.setString(6, record.cause());
                note.setString(7, reason);
                note.setString(8, by);
                return note.executeUpdate();
            }
        });
    }

    /** Whether this record of a client was given up before. */
    public boolean wasDiscarded(ClientId client, String source, long version) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select from discarded_event where client_id = ? and source = ? and version = ?")) {
                statement.setObject(1, client.value());
                statement.setString(2, source);
                statement.setLong(3, version);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
