package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.postgres.EventColumns.array;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EventRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a whole group of appends in one statement. Rows that are taken already are passed over and show in the counts
 * that come back, so that one client's conflict names that client instead of failing the group blindly. Events, then
 * commands, then entries, each sorted by client: any two groups lock in the same order.
 */
final class AppendStatement {

    private static final String KEYS = """
            insert into command (client_id, key, body_hash, status, etag, location)
            select client_id, key, decode(body_hash, 'hex'), status, etag, location
            from unnest(?::uuid[], ?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[])
                 as r (client_id, key, body_hash, status, etag, location)
            on conflict do nothing
            """;

    private static final String ENTRIES = """
            insert into entry (client_id, entry_id, revision, hash)
            select client_id, entry_id, revision, decode(hash, 'hex')
            from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[]) as r (client_id, entry_id, revision, hash)
            on conflict (client_id, entry_id) do update set revision = excluded.revision, hash = excluded.hash
            where entry.revision < excluded.revision
            """;

    private static final String REVIEWS = """
            insert into review (client_id, due_at)
            select client_id, due_at from unnest(?::uuid[], ?::timestamptz[]) as r (client_id, due_at)
            on conflict (client_id) do update set due_at = excluded.due_at
            """;

    private final Connection connection;

    AppendStatement(Connection connection) {
        this.connection = connection;
    }

    Set<ClientId> append(List<Append> appends) {
        List<EventRow> events =
                appends.stream().flatMap(a -> a.events().stream()).toList();
        List<Append> keyed = appends.stream().filter(a -> a.key() != null).toList();
        List<Append> entered = appends.stream().filter(a -> a.entry() != null).toList();
        List<Append> reviewed = appends.stream().filter(a -> a.review() != null).toList();
        Map<ClientId, Integer> missing = new HashMap<>();
        events.forEach(e -> missing.merge(e.client(), 1, Integer::sum));
        keyed.forEach(a -> missing.merge(a.client(), 1, Integer::sum));
        entered.forEach(a -> missing.merge(a.client(), 1, Integer::sum));
        reviewed.forEach(a -> missing.merge(a.client(), 1, Integer::sum));
        if (missing.isEmpty()) {
            return Set.of();
        }
        String sql = statement(!events.isEmpty(), !keyed.isEmpty(), !entered.isEmpty(), !reviewed.isEmpty());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            if (!events.isEmpty()) {
                next = EventColumns.bind(statement, events);
            }
            if (!keyed.isEmpty()) {
                next = bindKeys(statement, next, keyed);
            }
            if (!entered.isEmpty()) {
                next = bindEntries(statement, next, entered);
            }
            if (!reviewed.isEmpty()) {
                bindReviews(statement, next, reviewed);
            }
            try (ResultSet written = statement.executeQuery()) {
                while (written.next()) {
                    missing.merge(PostgresTransaction.client(written), -written.getInt(2), Integer::sum);
                }
            }
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
        missing.values().removeIf(count -> count == 0);
        return new HashSet<>(missing.keySet());
    }

    private static String statement(boolean events, boolean keys, boolean entries, boolean reviews) {
        StringBuilder with = new StringBuilder();
        StringBuilder count = new StringBuilder();
        add(events, "appended", EventColumns.INSERT, with, count);
        add(keys, "keyed", KEYS, with, count);
        add(entries, "entered", ENTRIES, with, count);
        add(reviews, "reviewed", REVIEWS, with, count);
        return with.append(count).toString();
    }

    private static void add(boolean wanted, String name, String insert, StringBuilder with, StringBuilder count) {
        if (!wanted) {
            return;
        }
        with.append(with.isEmpty() ? "with " : ", ")
                .append(name)
                .append(" as (")
                .append(insert)
                .append(" returning client_id)\n");
        count.append(count.isEmpty() ? "" : " union all ")
                .append("select client_id, count(*)::int from ")
                .append(name)
                .append(" group by client_id");
    }

    private int bindKeys(PreparedStatement statement, int from, List<Append> keyed) throws SQLException {
        int n = from;
        statement.setArray(n++, array(connection, "uuid", keyed, a -> a.client().value()));
        statement.setArray(n++, array(connection, "text", keyed, a -> a.key().key()));
        statement.setArray(
                n++, array(connection, "text", keyed, a -> a.key().receipt().bodyHash()));
        statement.setArray(n++, array(connection, "smallint", keyed, a ->
                (short) a.key().receipt().status()));
        statement.setArray(
                n++, array(connection, "text", keyed, a -> a.key().receipt().etag()));
        statement.setArray(
                n++, array(connection, "text", keyed, a -> a.key().receipt().location()));
        return n;
    }

    private int bindEntries(PreparedStatement statement, int from, List<Append> entered) throws SQLException {
        int n = from;
        statement.setArray(
                n++, array(connection, "uuid", entered, a -> a.client().value()));
        statement.setArray(
                n++, array(connection, "uuid", entered, a -> a.entry().entryId()));
        statement.setArray(
                n++,
                array(connection, "bigint", entered, a -> a.entry().revision().revision()));
        statement.setArray(
                n++,
                array(connection, "text", entered, a -> a.entry().revision().hash()));
        return n;
    }

    private void bindReviews(PreparedStatement statement, int from, List<Append> reviewed) throws SQLException {
        statement.setArray(
                from, array(connection, "uuid", reviewed, a -> a.client().value()));
        statement.setArray(
                from + 1,
                array(
                        connection,
                        "timestamptz",
                        reviewed,
                        a -> a.review().dueAt().map(Instant::toString).orElse(null)));
    }
}
