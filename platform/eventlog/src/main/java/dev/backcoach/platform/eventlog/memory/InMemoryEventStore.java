package dev.backcoach.platform.eventlog.memory;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.relay.RelaySession;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The event store in memory, with what matters of PostgreSQL's behaviour: a transaction gets its id at its first write,
 * writers wait for whoever holds a row, and a reader sees what is committed. Safe for concurrent use.
 */
public final class InMemoryEventStore implements EventStore {

    /** Key of an event row. */
    record EventKey(ClientId client, long version) implements Comparable<EventKey> {
        @Override
        public int compareTo(EventKey other) {
            int byClient = client.compareTo(other.client);
            return byClient != 0 ? byClient : Long.compare(version, other.version);
        }
    }

    /** Key of a snapshot row. */
    record SnapshotKey(ClientId client) {}

    /** Key of a client's key row. */
    record KeyOfClient(ClientId client) {}

    final Pace pace;
    final InstantSource clock;
    final NavigableMap<EventKey, PlacedEvent> events = new TreeMap<>();
    final NavigableMap<Cursor, PlacedEvent> inOrder = new TreeMap<>();
    final Map<Object, Object> rows = new HashMap<>();
    final Map<Object, MemoryTransaction> locks = new HashMap<>();
    final TreeSet<Long> openTransactions = new TreeSet<>();
    final MemoryRelaySession.Shared relay = new MemoryRelaySession.Shared();
    private long lastTransaction;
    private long lastPosition;

    /** A store for tests of rules. */
    public InMemoryEventStore(InstantSource clock) {
        this(clock, Pace.FREE);
    }

    /** A store whose every step a simulator decides on. */
    public InMemoryEventStore(InstantSource clock, Pace pace) {
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public <T> T transact(Function<StoreTransaction, T> work) {
        pace.step("begin");
        MemoryTransaction transaction = new MemoryTransaction(this);
        try {
            T result = work.apply(transaction);
            pace.step("commit");
            transaction.commit();
            pace.step("committed");
            return result;
        } finally {
            transaction.end();
        }
    }

    @Override
    public void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot) {
        pace.step("keep snapshot");
        synchronized (this) {
            StreamTail.Snapshot kept = (StreamTail.Snapshot) rows.get(new SnapshotKey(client));
            boolean later = kept == null || kept.version() < snapshot.version() || kept.shape() != snapshot.shape();
            if (later && events.containsKey(new EventKey(client, snapshot.version()))) {
                rows.put(new SnapshotKey(client), snapshot);
            }
        }
    }

    /** A relay's session with this store. */
    public RelaySession openRelaySession() {
        return new MemoryRelaySession(this);
    }

    /** The wrapped keys that belong to this store. */
    public ClientKeys clientKeys() {
        return new MemoryClientKeys(this);
    }

    /** A client's stream as it is committed now. */
    public synchronized List<EventRow> stream(ClientId client) {
        return eventsAfter(client, 0);
    }

    /** Everything that is committed now, in the order of publication. */
    public synchronized List<PlacedEvent> everything() {
        return List.copyOf(inOrder.values());
    }

    List<EventRow> eventsAfter(ClientId client, long version) {
        return events
                .subMap(new EventKey(client, version), false, new EventKey(client, Long.MAX_VALUE), true)
                .values()
                .stream()
                .map(PlacedEvent::row)
                .toList();
    }

    synchronized List<PlacedEvent> publishableAfter(Cursor cursor, int limit) {
        long horizon = openTransactions.isEmpty() ? lastTransaction + 1 : openTransactions.first();
        List<PlacedEvent> found = new ArrayList<>();
        for (PlacedEvent event : inOrder.tailMap(cursor, false).values()) {
            if (found.size() == limit || event.at().transactionId() >= horizon) {
                break;
            }
            found.add(event);
        }
        return found;
    }

    long newTransactionId() {
        openTransactions.add(++lastTransaction);
        return lastTransaction;
    }

    void commitEvent(EventRow row, Cursor at) {
        PlacedEvent previous = events.get(new EventKey(row.client(), row.version() - 1));
        boolean follows =
                row.version() == 1 || (previous != null && previous.at().compareTo(at) < 0);
        PlacedEvent placed = new PlacedEvent(row, at, follows);
        events.put(new EventKey(row.client(), row.version()), placed);
        inOrder.put(at, placed);
    }

    long newPosition() {
        return ++lastPosition;
    }
}
