package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.postgres.EventColumns.array;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Offsets, positions and parked records in PostgreSQL, on the transaction that holds the effects. */
final class PostgresInbox implements InboxTransaction {

    private final PostgresTransaction transaction;

    PostgresInbox(PostgresTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public long nextOffset(Partition partition) {
        long[] found = {0};
        transaction.query(
                "select next_offset from consumer_offset where topic = ? and partition = ?",
                statement -> {
                    statement.setString(1, partition.topic());
                    statement.setInt(2, partition.number());
                },
                row -> found[0] = row.getLong(1));
        return found[0];
    }

    @Override
    public Map<ClientSource, Position> positions(Collection<ClientSource> of) {
        List<ClientSource> wanted = List.copyOf(of);
        Map<ClientSource, Position> found = new HashMap<>();
        transaction.query(
                """
                select p.client_id, p.source, p.version, p.last_event_id
                from unnest(?::uuid[], ?::text[]) as w (client_id, source)
                cross join lateral (select * from source_position p
                                    where p.client_id = w.client_id and p.source = w.source offset 0) p
                """,
                statement -> {
                    statement.setArray(
                            1,
                            array(
                                    transaction.connection(),
                                    "uuid",
                                    wanted,
                                    w -> w.client().value()));
                    statement.setArray(2, array(transaction.connection(), "text", wanted, ClientSource::source));
                },
                row -> found.put(
                        new ClientSource(PostgresTransaction.client(row), row.getString(2)),
                        new Position(row.getLong(3), row.getObject(4, UUID.class))));
        return found;
    }

    @Override
    public Map<ClientId, List<Parked>> parked(Collection<ClientId> clients) {
        Map<ClientId, List<Parked>> found = new LinkedHashMap<>();
        transaction.query(
                """
                select p.client_id, p.source, p.version, p.event_id, p.record, p.acted, p.cause
                from unnest(?::uuid[]) as w (client_id)
                cross join lateral (select * from parked_event p where p.client_id = w.client_id offset 0) p
                order by p.client_id, p.source, p.version
                """,
                statement -> statement.setArray(
                        1, array(transaction.connection(), "uuid", List.copyOf(clients), ClientId::value)),
                row -> {
                    ClientId client = PostgresTransaction.client(row);
                    found.computeIfAbsent(client, _ -> new ArrayList<>())
                            .add(new Parked(
                                    new ClientSource(client, row.getString(2)),
                                    row.getLong(3),
                                    row.getObject(4, UUID.class),
                                    row.getString(5),
                                    row.getBoolean(6),
                                    row.getString(7)));
                });
        return found;
    }

    @Override
    public int clientsParkedWithin(Duration lately) {
        int[] found = {0};
        transaction.query(
                """
                select count(*) from (select from parked_event
                                      group by client_id, case when client_id = ? then event_id end
                                      having min(parked_at) > clock_timestamp() - make_interval(secs => ?)) lately
                """,
                statement -> {
                    statement.setObject(1, ClientId.NOBODY.value());
                    statement.setDouble(2, lately.toMillis() / 1000.0);
                },
                row -> found[0] = row.getInt(1));
        return found[0];
    }

    @Override
    public List<ClientId> dueForRetry(int limit) {
        List<ClientId> found = new ArrayList<>();
        transaction.query(
                """
                select client_id from parked_event where next_attempt_at <= clock_timestamp()
                group by client_id order by min(next_attempt_at) limit ?
                """, statement -> statement.setInt(1, limit), row -> found.add(PostgresTransaction.client(row)));
        return found;
    }

    @Override
    public boolean movePositions(Map<ClientSource, Position> to) {
        List<Map.Entry<ClientSource, Position>> moves = to.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
        if (moves.isEmpty()) {
            return true;
        }
        int moved = transaction.update("""
                insert into source_position as p (client_id, source, version, last_event_id)
                select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[])
                on conflict (client_id, source) do update
                set version = excluded.version, last_event_id = excluded.last_event_id
                where p.version < excluded.version
                """, statement -> {
            statement.setArray(
                    1,
                    array(
                            transaction.connection(),
                            "uuid",
                            moves,
                            m -> m.getKey().client().value()));
            statement.setArray(
                    2,
                    array(
                            transaction.connection(),
                            "text",
                            moves,
                            m -> m.getKey().source()));
            statement.setArray(
                    3,
                    array(
                            transaction.connection(),
                            "bigint",
                            moves,
                            m -> m.getValue().version()));
            statement.setArray(
                    4,
                    array(
                            transaction.connection(),
                            "uuid",
                            moves,
                            m -> m.getValue().eventId()));
        });
        return moved == moves.size();
    }

    @Override
    public void park(List<Parked> records) {
        if (records.isEmpty()) {
            return;
        }
        List<Parked> sorted = records.stream()
                .sorted(Comparator.comparing(Parked::from).thenComparingLong(Parked::version))
                .toList();
        transaction.update("""
                insert into parked_event (client_id, source, version, event_id, record, acted, cause)
                select client_id, source, version, event_id, record::json, acted, cause
                from unnest(?::uuid[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::boolean[], ?::text[])
                     as r (client_id, source, version, event_id, record, acted, cause)
                on conflict do nothing
                """, statement -> {
            statement.setArray(
                    1,
                    array(
                            transaction.connection(),
                            "uuid",
                            sorted,
                            p -> p.from().client().value()));
            statement.setArray(
                    2,
                    array(
                            transaction.connection(),
                            "text",
                            sorted,
                            p -> p.from().source()));
            statement.setArray(3, array(transaction.connection(), "bigint", sorted, Parked::version));
            statement.setArray(4, array(transaction.connection(), "uuid", sorted, Parked::eventId));
            statement.setArray(5, array(transaction.connection(), "text", sorted, Parked::record));
            statement.setArray(6, array(transaction.connection(), "boolean", sorted, Parked::acted));
            statement.setArray(7, array(transaction.connection(), "text", sorted, Parked::cause));
        });
    }

    @Override
    public void unpark(Collection<Parked> records) {
        List<Parked> gone = List.copyOf(records);
        if (gone.isEmpty()) {
            return;
        }
        transaction.update("""
                delete from parked_event p using unnest(?::uuid[], ?::text[], ?::bigint[])
                     as r (client_id, source, version)
                where p.client_id = r.client_id and p.source = r.source and p.version = r.version
                """, statement -> {
            statement.setArray(
                    1,
                    array(
                            transaction.connection(),
                            "uuid",
                            gone,
                            p -> p.from().client().value()));
            statement.setArray(
                    2,
                    array(transaction.connection(), "text", gone, p -> p.from().source()));
            statement.setArray(3, array(transaction.connection(), "bigint", gone, Parked::version));
        });
    }

    @Override
    public void postpone(ClientSource from, String cause) {
        // 1 s, 2 s, 4 s ... up to about 17 min
        transaction.update("""
                update parked_event
                set attempts = attempts + 1, cause = ?,
                    next_attempt_at = clock_timestamp() + make_interval(secs => power(2, least(attempts, 10)))
                where client_id = ? and source = ?
                """, statement -> {
            statement.setString(1, cause);
            statement.setObject(2, from.client().value());
            statement.setString(3, from.source());
        });
    }

    @Override
    public boolean moveOffset(Partition partition, long expected, long next) {
        String sql = expected == 0
                ? """
                insert into consumer_offset as o (next_offset, topic, partition) values (?, ?, ?)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset
                where o.next_offset = ?
                """
                : "update consumer_offset set next_offset = ? where topic = ? and partition = ? and next_offset = ?";
        int moved = transaction.update(sql, statement -> {
            statement.setLong(1, next);
            statement.setString(2, partition.topic());
            statement.setInt(3, partition.number());
            statement.setLong(4, expected);
        });
        return moved == 1;
    }
}
