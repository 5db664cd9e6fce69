package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.types.EventIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Deletes what is left of erased clients once the relay and every projection have passed the erasure: earlier events,
 * snapshots, keys of commands, entries, parked events and
 * what operators noted. Their data keys were destroyed with the erasure itself. The
 * erasure event and the positions stay, so that nothing can be taken in for the client again.
 */
public final class Erasures {

    private static final String DUE = """
            select k.client_id, e.version
            from client_key k
            cross join lateral (select version, transaction_id, position from event
                                where client_id = k.client_id order by version desc limit 1) e
            where k.destroyed_at is not null and k.swept_at is null
              and (e.transaction_id, e.position) <= (select transaction_id, position from relay_cursor)
              and not exists (select from projection_cursor p
                              where (p.transaction_id, p.position) < (e.transaction_id, e.position))
            limit ?
            for update of k skip locked
            """;

    private static final List<String> REMAINS = List.of(
            "delete from event where client_id = ? and version < ?",
            "delete from snapshot where client_id = ? and ? > 0",
            "delete from command where client_id = ? and ? > 0",
            "delete from entry where client_id = ? and ? > 0",
            "delete from parked_event where client_id = ? and ? > 0",
            "delete from discarded_event where client_id = ? and ? > 0",
            "delete from operation_finding where client_id = ? and ? > 0",
            "delete from review where client_id = ? and ? > 0",
            "update client_key set swept_at = clock_timestamp() where client_id = ? and ? > 0");

    private static final String PROGRESS = """
            select k.swept_at is not null, p.source, p.last_event_id
            from client_key k left join source_position p on p.client_id = k.client_id
            where k.client_id = ? and k.destroyed_at is not null
            """;

    /**
     * How far an erasure has come.
     *
     * @param swept whether nothing but the erasure is left here
     * @param elsewhere other services that have told that they erased the client because of this erasure
     */
    public record Progress(boolean swept, Set<String> elsewhere) {}

    /** What else a service keeps of a client and must delete, in the same transaction. */
    @FunctionalInterface
    public interface Remains {
        void delete(Connection connection, ClientId client) throws SQLException;
    }

    private record Due(ClientId client, long version) {}

    private final Transactions transactions;
    private final Remains others;

    public Erasures(Transactions transactions, Remains others) {
        this.transactions = transactions;
        this.others = others;
    }

    /**
     * Deletes what is due, of at most so many clients.
     *
     * @return the clients of whom nothing but the erasure is left now
     */
    public List<ClientId> sweep(int clientsAtMost) {
        return transactions.run(connection -> {
            List<ClientId> swept = new ArrayList<>();
            for (Due due : due(connection, clientsAtMost)) {
                for (String remains : REMAINS) {
                    try (PreparedStatement delete = connection.prepareStatement(remains)) {
                        delete.setObject(1, due.client().value());
                        delete.setLong(2, due.version());
                        delete.executeUpdate();
                    }
                }
                others.delete(connection, due.client());
                swept.add(due.client());
            }
            return swept;
        });
    }

    /**
     * How far the erasure of a client has come.
     *
     * @param erasure the id of this service's erasure event, of which the other services' events are made
     */
    public Progress progress(ClientId client, UUID erasure) {
        return transactions.run(connection -> {
            boolean swept = false;
            Set<String> elsewhere = new TreeSet<>();
            try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
                statement.setObject(1, client.value());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        swept = row.getBoolean(1);
                        String source = row.getString(2);
                        if (source != null
                                && EventIds.derive(source, erasure, 0).equals(row.getObject(3, UUID.class))) {
                            elsewhere.add(source);
                        }
                    }
                }
            }
            return new Progress(swept, elsewhere);
        });
    }

    private static List<Due> due(Connection connection, int limit) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement statement = FreshPlan.prepare(connection, DUE)) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(new ClientId(row.getObject(1, UUID.class)), row.getLong(2)));
                }
            }
        }
        return due;
    }
}
