package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is in a service's log, and whether their versions are whole. */
public final class LogClients {

    // From one client to the next in the primary key, without reading the versions between.
    private static final String NEXT = """
            with recursive c as (
                (select client_id, 1 as n from event where client_id > ? order by client_id limit 1)
                union all
                select (select e.client_id from event e where e.client_id > c.client_id order by e.client_id limit 1), n + 1
                from c where c.client_id is not null and n < ?)
            select client_id from c where client_id is not null
            """;

    private static final String GAPS = """
            select client_id, count(*), min(version), max(version) from event where client_id = any (?::uuid[])
            group by client_id having max(version) - min(version) + 1 <> count(*) or min(version) <> 1
            """;

    private static final String ERASED = "select destroyed_at is not null from client_key where client_id = ?";

    /** A client whose versions are not 1, 2, 3 ... */
    public record Gap(ClientId client, long events, long first, long last) {}

    private final Transactions transactions;

    public LogClients(Transactions transactions) {
        this.transactions = transactions;
    }

    /** About how many clients there are; the planner's estimate, so that asking costs nothing. */
    public long estimate() {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                            select coalesce((select case when s.n_distinct >= 0 then s.n_distinct
                                                         else -s.n_distinct * c.reltuples end
                                             from pg_stats s join pg_class c on c.relname = s.tablename
                                             where s.schemaname = current_schema() and s.tablename = 'event'
                                               and s.attname = 'client_id'
                                               and c.relnamespace = current_schema()::regnamespace), 0)::bigint
                            """);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** About how many events there are; the server's estimate. */
    public long estimatedEvents() {
        return transactions.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "select greatest(reltuples, 0)::bigint from pg_class where oid = 'event'::regclass");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The clients after this one, in the order of their ids; the first ones when it is empty. */
    public List<ClientId> after(Optional<ClientId> last, int atMost) {
        UUID from = last.map(ClientId::value).orElse(new UUID(0, 0));
        return transactions.run(connection -> {
            try (PreparedStatement statement = FreshPlan.prepare(connection, NEXT)) {
                statement.setObject(1, from);
                statement.setInt(2, atMost);
                List<ClientId> clients = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        clients.add(new ClientId(row.getObject(1, UUID.class)));
                    }
                }
                return clients;
            }
        });
    }

    /** Those of these clients whose versions have gaps; what is left of an erased client is none. */
    public List<Gap> gaps(List<ClientId> clients) {
        return transactions.run(connection -> {
            List<Gap> gaps = new ArrayList<>();
            try (PreparedStatement statement = FreshPlan.prepare(connection, GAPS)) {
                statement.setArray(1, EventColumns.array(connection, "uuid", clients, ClientId::value));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        gaps.add(new Gap(
                                new ClientId(row.getObject(1, UUID.class)),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4)));
                    }
                }
            }
            List<Gap> real = new ArrayList<>();
            try (PreparedStatement erased = connection.prepareStatement(ERASED)) {
                for (Gap gap : gaps) {
                    erased.setObject(1, gap.client().value());
                    try (ResultSet row = erased.executeQuery()) {
                        if (!row.next() || !row.getBoolean(1)) {
                            real.add(gap);
                        }
                    }
                }
            }
            return real;
        });
    }
}
