package dev.backcoach.platform.eventlog.memory;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Offsets, positions and parked records in memory. */
final class MemoryInbox implements InboxTransaction {

    private record ParkedKey(ClientSource from, long version) {}

    private record ParkedRow(Parked parked, Instant since, int attempts, Instant nextAttempt) {}

    private final InMemoryEventStore store;
    private final MemoryTransaction transaction;

    MemoryInbox(InMemoryEventStore store, MemoryTransaction transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public long nextOffset(Partition partition) {
        return transaction.found(List.of(partition), Long.class, "read offset").getOrDefault(partition, 0L);
    }

    @Override
    public Map<ClientSource, Position> positions(Collection<ClientSource> of) {
        return transaction.found(of, Position.class, "read positions");
    }

    @Override
    public Map<ClientId, List<Parked>> parked(Collection<ClientId> clients) {
        store.pace.step("read parked");
        Map<ClientId, List<Parked>> found = new HashMap<>();
        parkedRows()
                .map(ParkedRow::parked)
                .filter(p -> clients.contains(p.from().client()))
                .sorted(Comparator.comparing(Parked::from).thenComparingLong(Parked::version))
                .forEach(p -> found.computeIfAbsent(p.from().client(), _ -> new ArrayList<>())
                        .add(p));
        return found;
    }

    @Override
    public int clientsParkedWithin(Duration lately) {
        Instant from = store.clock.instant().minus(lately);
        Map<Object, Instant> first = parkedRows()
                .collect(Collectors.toMap(r -> counted(r.parked()), ParkedRow::since, (a, b) -> a.isBefore(b) ? a : b));
        return (int)
                first.values().stream().filter(since -> since.isAfter(from)).count();
    }

    private static Object counted(Parked parked) {
        ClientId client = parked.from().client();
        return client.equals(ClientId.NOBODY) ? parked.eventId() : client;
    }

    @Override
    public List<ClientId> dueForRetry(int limit) {
        Instant now = store.clock.instant();
        return parkedRows()
                .filter(r -> !r.nextAttempt().isAfter(now))
                .sorted(Comparator.comparing(ParkedRow::nextAttempt))
                .map(r -> r.parked().from().client())
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public boolean movePositions(Map<ClientSource, Position> to) {
        boolean all = true;
        for (Map.Entry<ClientSource, Position> move : new TreeMap<>(to).entrySet()) {
            store.pace.step("move position");
            Position recorded = (Position) transaction.committed(move.getKey());
            if (recorded == null || recorded.version() < move.getValue().version()) {
                transaction.put(move.getKey(), move.getValue());
            } else {
                all = false;
            }
        }
        return all;
    }

    @Override
    public void park(List<Parked> records) {
        for (Parked record : records) {
            store.pace.step("park");
            ParkedKey key = new ParkedKey(record.from(), record.version());
            if (transaction.committed(key) == null) {
                Instant now = store.clock.instant();
                transaction.put(key, new ParkedRow(record, now, 0, now));
            }
        }
    }

    @Override
    public void unpark(Collection<Parked> records) {
        for (Parked record : records) {
            store.pace.step("unpark");
            transaction.remove(new ParkedKey(record.from(), record.version()));
        }
    }

    @Override
    public void postpone(ClientSource from, String cause) {
        store.pace.step("postpone");
        Instant now = store.clock.instant();
        parkedRows()
                .map(ParkedRow::parked)
                .filter(p -> p.from().equals(from))
                .forEach(p -> transaction.change(
                        new ParkedKey(p.from(), p.version()), row -> postponed((ParkedRow) row, cause, now)));
    }

    private static ParkedRow postponed(ParkedRow row, String cause, Instant now) {
        Parked p = row.parked();
        Parked told = new Parked(p.from(), p.version(), p.eventId(), p.record(), p.acted(), cause);
        Instant next = now.plusSeconds(1L << Math.min(row.attempts(), 10));
        return new ParkedRow(told, row.since(), row.attempts() + 1, next);
    }

    @Override
    public boolean moveOffset(Partition partition, long expected, long next) {
        store.pace.step("move offset");
        Object recorded = transaction.committed(partition);
        if ((recorded == null ? 0L : (Long) recorded) != expected) {
            return false;
        }
        transaction.put(partition, next);
        return true;
    }

    private Stream<ParkedRow> parkedRows() {
        synchronized (store) {
            return store.rows.values().stream()
                    .filter(ParkedRow.class::isInstance)
                    .map(ParkedRow.class::cast)
                    .toList()
                    .stream();
        }
    }
}
