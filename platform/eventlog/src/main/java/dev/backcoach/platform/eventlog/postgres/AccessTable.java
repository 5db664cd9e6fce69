package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.audit.Access;
import dev.backcoach.platform.eventlog.audit.AccessRow;
import dev.backcoach.platform.eventlog.audit.AccessStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Chains of accesses in PostgreSQL. Whoever adds to a chain holds its head's row lock, so that no two rows ever follow
 * the same one, however many processes add.
 */
public final class AccessTable implements AccessStore {

    private static final String HEADS = """
        select client_id, number, hash from access_head where client_id = any (?) order by client_id for update
        """;

    /** Only of clients whom the service knows, so that made-up ids fill no table. */
    private static final String BEGIN = """
        insert into access_head (client_id, number, hash)
        select c.id, 0, '' from unnest(?) as c (id)
        where exists (select from event e where e.client_id = c.id)
        order by c.id
        on conflict do nothing
        """;

    private static final String ADD = """
        with added as (
            insert into access (client_id, number, recorded_at, role, subject, operation, resources, purpose,
                                status, hash)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
        update access_head h set number = n.number, hash = n.hash
        from unnest(?, ?, ?) as n (client_id, number, hash) where h.client_id = n.client_id
        """;

    private static final String PAGE = """
        select number, recorded_at, role, subject, operation, resources, purpose, status, hash
        from access where client_id = ? and number < ? order by number desc limit ?
        """;

    private static final String ERASED_LONG_AGO = """
        with forgotten as (
            select client_id from access_head a
            where exists (select from client_key k where k.client_id = a.client_id and k.swept_at < ?) limit ?),
        rows_of as (delete from access where client_id in (select client_id from forgotten))
        delete from access_head where client_id in (select client_id from forgotten)
        """;

    private record Head(long number, byte[] hash) {}

    private final Transactions transactions;

    public AccessTable(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(List<Access> accesses) {
        transactions.run(connection -> {
            Map<ClientId, Head> heads = heads(
                    connection, accesses.stream().map(Access::client).distinct().toList());
            List<AccessRow> rows = new ArrayList<>();
            for (Access access : accesses) {
                Head head = heads.get(access.client());
                if (head != null) {
                    AccessRow row = AccessRow.after(head.number(), head.hash(), access);
                    rows.add(row);
                    heads.put(access.client(), new Head(row.number(), row.hash()));
                }
            }
            if (!rows.isEmpty()) {
                write(connection, rows, heads);
            }
            return rows.size();
        });
    }

    /** The client's accesses below a number, the latest first. */
    public List<AccessRow> page(ClientId client, long below, int limit) {
        return transactions.run(connection -> {
            List<AccessRow> page = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(PAGE)) {
                query.setObject(1, client.value());
                query.setLong(2, below);
                query.setInt(3, limit);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        page.add(row(client, rows));
                    }
                }
            }
            return page;
        });
    }

    /**
     * Deletes whole chains of clients who were erased longer ago than this.
     *
     * @return how many clients' chains are gone
     */
    public int forget(Instant now, Duration keptFor, int clientsAtMost) {
        return transactions.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(ERASED_LONG_AGO)) {
                delete.setObject(1, now.minus(keptFor).atOffset(ZoneOffset.UTC));
                delete.setInt(2, clientsAtMost);
                return delete.executeUpdate();
            }
        });
    }

    static AccessRow row(ClientId client, ResultSet row) throws SQLException {
        return new AccessRow(
                row.getLong("number"),
                new Access(
                        client,
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("role"),
                        row.getString("subject"),
                        row.getString("operation"),
                        row.getString("resources"),
                        row.getString("purpose"),
                        row.getInt("status")),
                row.getBytes("hash"));
    }

    private static Map<ClientId, Head> heads(Connection connection, List<ClientId> clients) throws SQLException {
        Map<ClientId, Head> heads = lock(connection, clients);
        List<ClientId> missing =
                clients.stream().filter(client -> !heads.containsKey(client)).toList();
        if (!missing.isEmpty()) {
            try (PreparedStatement begin = FreshPlan.prepare(connection, BEGIN)) {
                begin.setArray(1, connection.createArrayOf("uuid", ids(missing)));
                begin.executeUpdate();
            }
            heads.putAll(lock(connection, missing));
        }
        return heads;
    }

    private static Map<ClientId, Head> lock(Connection connection, List<ClientId> clients) throws SQLException {
        Map<ClientId, Head> heads = new HashMap<>();
        try (PreparedStatement query = FreshPlan.prepare(connection, HEADS)) {
            query.setArray(1, connection.createArrayOf("uuid", ids(clients)));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    heads.put(new ClientId(row.getObject(1, UUID.class)), new Head(row.getLong(2), row.getBytes(3)));
                }
            }
        }
        return heads;
    }

    private static Object[] ids(Collection<ClientId> clients) {
        return clients.stream().map(ClientId::value).toArray();
    }

    private static void write(Connection connection, List<AccessRow> rows, Map<ClientId, Head> heads)
            throws SQLException {
        List<ClientId> clients =
                rows.stream().map(row -> row.access().client()).distinct().toList();
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            var columns = new Columns<>(connection, add, rows);
            columns.put("uuid", row -> row.access().client().value());
            columns.put("int8", AccessRow::number);
            columns.put("timestamptz", row -> row.access().at().toString());
            columns.put("text", row -> row.access().role());
            columns.put("text", row -> row.access().subject());
            columns.put("text", row -> row.access().operation());
            columns.put("text", row -> row.access().resources());
            columns.put("text", row -> row.access().purpose());
            columns.put("int2", row -> (short) row.access().status());
            columns.bytes(AccessRow::hash);
            var ends = new Columns<>(connection, add, clients, columns.next);
            ends.put("uuid", ClientId::value);
            ends.put("int8", client -> heads.get(client).number());
            ends.bytes(client -> heads.get(client).hash());
            add.executeUpdate();
        }
    }

    /** Rows as one array for each column. */
    private static final class Columns<R> {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<R> rows;
        private int next;

        Columns(Connection connection, PreparedStatement statement, List<R> rows) {
            this(connection, statement, rows, 1);
        }

        Columns(Connection connection, PreparedStatement statement, List<R> rows, int next) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
            this.next = next;
        }

        void put(String type, Function<R, Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }

        void bytes(Function<R, byte[]> value) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new)));
        }
    }
}
