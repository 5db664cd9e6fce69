package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.postgres.EventColumns.array;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EntryRevision;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.Receipt;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One transaction on one connection; each method is one statement. What is looked up for many clients is looked up one by
 * one inside the statement ({@code lateral ... offset 0}): left to itself the planner reads a whole table for a few
 * hundred of its rows.
 */
final class PostgresTransaction implements StoreTransaction {

    /** With the client's id; also where there was no key, so that none is made any more. */
    static final String DESTROY_KEY = """
            insert into client_key (client_id, destroyed_at) values (?, clock_timestamp())
            on conflict (client_id) do update set wrapped = null, destroyed_at = excluded.destroyed_at
            """;

    /** Parameters: clients, and for each the version after which events are wanted. */
    static final String EVENTS_AFTER = "select " + EventColumns.SELECTED + """
             from unnest(?::uuid[], ?::bigint[]) as w (client_id, after)
            cross join lateral (select * from event e where e.client_id = w.client_id and e.version > w.after
                                offset 0) e
            order by e.client_id, e.version
            """;

    private static final HexFormat HEX = HexFormat.of();

    private final Connection connection;

    PostgresTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Map<ClientKey, Receipt> receipts(Collection<ClientKey> keys) {
        List<ClientKey> wanted = List.copyOf(keys);
        Map<ClientKey, Receipt> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        query(
                """
                select c.client_id, c.key, c.body_hash, c.status, c.etag, c.location
                from unnest(?::uuid[], ?::text[]) as w (client_id, key)
                cross join lateral (select * from command c
                                    where c.client_id = w.client_id and c.key = w.key offset 0) c
                """,
                statement -> {
                    statement.setArray(
                            1, array(connection, "uuid", wanted, k -> k.client().value()));
                    statement.setArray(2, array(connection, "text", wanted, ClientKey::key));
                },
                row -> found.put(
                        new ClientKey(client(row), row.getString(2)),
                        new Receipt(
                                HEX.formatHex(row.getBytes(3)), row.getInt(4), row.getString(5), row.getString(6))));
        return found;
    }

    @Override
    public Map<ClientEntry, EntryRevision> entries(Collection<ClientEntry> entries) {
        List<ClientEntry> wanted = List.copyOf(entries);
        Map<ClientEntry, EntryRevision> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        query(
                """
                select n.client_id, n.entry_id, n.revision, n.hash
                from unnest(?::uuid[], ?::uuid[]) as w (client_id, entry_id)
                cross join lateral (select * from entry n
                                    where n.client_id = w.client_id and n.entry_id = w.entry_id offset 0) n
                """,
                statement -> {
                    statement.setArray(
                            1, array(connection, "uuid", wanted, n -> n.client().value()));
                    statement.setArray(2, array(connection, "uuid", wanted, ClientEntry::entryId));
                },
                row -> found.put(
                        new ClientEntry(client(row), row.getObject(2, UUID.class)),
                        new EntryRevision(row.getLong(3), HEX.formatHex(row.getBytes(4)))));
        return found;
    }

    @Override
    public Map<ClientId, StreamTail> tails(Map<ClientId, Long> after) {
        Map<ClientId, StreamTail> found = new HashMap<>();
        eventsAfter(after).forEach((client, events) -> found.put(client, new StreamTail(null, events)));
        return found;
    }

    @Override
    public Map<ClientId, StreamTail> load(Collection<ClientId> clients, int shape) {
        List<ClientId> wanted = List.copyOf(clients);
        Map<ClientId, StreamTail.Snapshot> snapshots = new HashMap<>();
        Map<ClientId, StreamTail> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        query(
                """
                select s.client_id, s.version, s.shape, s.state from unnest(?::uuid[]) as w (client_id)
                cross join lateral (select * from snapshot s
                                    where s.client_id = w.client_id and s.shape = ? offset 0) s
                """,
                statement -> {
                    statement.setArray(1, array(connection, "uuid", wanted, ClientId::value));
                    statement.setInt(2, shape);
                },
                row -> snapshots.put(
                        client(row), new StreamTail.Snapshot(row.getLong(2), row.getInt(3), row.getString(4))));
        Map<ClientId, Long> after = new HashMap<>();
        wanted.forEach(client -> after.put(
                client, snapshots.containsKey(client) ? snapshots.get(client).version() : 0L));
        snapshots.forEach((client, snapshot) -> found.put(client, new StreamTail(snapshot, List.of())));
        eventsAfter(after).forEach((client, events) -> {
            // An erasure has removed what came before it, the snapshot's ground included.
            found.put(client, new StreamTail(snapshots.get(client), events));
        });
        return found;
    }

    private Map<ClientId, List<EventRow>> eventsAfter(Map<ClientId, Long> after) {
        Map<ClientId, List<EventRow>> found = new HashMap<>();
        if (after.isEmpty()) {
            return found;
        }
        List<Map.Entry<ClientId, Long>> wanted = List.copyOf(after.entrySet());
        query(
                EVENTS_AFTER,
                statement -> {
                    statement.setArray(
                            1, array(connection, "uuid", wanted, w -> w.getKey().value()));
                    statement.setArray(2, array(connection, "bigint", wanted, Map.Entry::getValue));
                },
                row -> {
                    EventRow event = EventColumns.read(row);
                    found.computeIfAbsent(event.client(), _ -> new ArrayList<>())
                            .add(event);
                });
        return found;
    }

    @Override
    public Set<ClientId> append(List<Append> appends) {
        return new AppendStatement(connection).append(appends);
    }

    @Override
    public void destroyKey(ClientId client) {
        update(DESTROY_KEY, statement -> statement.setObject(1, client.value()));
    }

    @Override
    public InboxTransaction inbox() {
        return new PostgresInbox(this);
    }

    Connection connection() {
        return connection;
    }

    interface Bind {
        void to(PreparedStatement statement) throws SQLException;
    }

    interface EachRow {
        void read(ResultSet row) throws SQLException;
    }

    void query(String sql, Bind parameters, EachRow each) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.to(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    int update(String sql, Bind parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.to(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    static ClientId client(ResultSet row) throws SQLException {
        return new ClientId(row.getObject(1, UUID.class));
    }
}
