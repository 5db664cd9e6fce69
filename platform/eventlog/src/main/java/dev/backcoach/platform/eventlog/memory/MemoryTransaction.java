package dev.backcoach.platform.eventlog.memory;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.EntryRevision;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.Receipt;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore.EventKey;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore.KeyOfClient;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore.SnapshotKey;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Collects writes, holding the rows they touch, and applies them at the commit. */
final class MemoryTransaction implements StoreTransaction {

    private static final long NONE = 0;

    private final InMemoryEventStore store;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final List<Object> locked = new ArrayList<>();
    private final List<Runnable> writes = new ArrayList<>();
    private long id = NONE;

    MemoryTransaction(InMemoryEventStore store) {
        this.store = store;
    }

    @Override
    public Map<ClientKey, Receipt> receipts(Collection<ClientKey> keys) {
        return found(keys, Receipt.class, "read receipts");
    }

    @Override
    public Map<ClientEntry, EntryRevision> entries(Collection<ClientEntry> entries) {
        return found(entries, EntryRevision.class, "read entries");
    }

    <K, V> Map<K, V> found(Collection<K> keys, Class<V> type, String step) {
        Map<K, V> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        store.pace.step(step);
        synchronized (store) {
            for (K key : keys) {
                Object row = store.rows.get(key);
                if (row != null) {
                    found.put(key, type.cast(row));
                }
            }
        }
        return found;
    }

    @Override
    public Map<ClientId, StreamTail> tails(Map<ClientId, Long> after) {
        store.pace.step("read tails");
        Map<ClientId, StreamTail> found = new HashMap<>();
        synchronized (store) {
            after.forEach((client, version) -> {
                List<EventRow> events = store.eventsAfter(client, version);
                if (!events.isEmpty()) {
                    found.put(client, new StreamTail(null, events));
                }
            });
        }
        return found;
    }

    @Override
    public Map<ClientId, StreamTail> load(Collection<ClientId> clients, int shape) {
        store.pace.step("load");
        Map<ClientId, StreamTail> found = new HashMap<>();
        synchronized (store) {
            for (ClientId client : clients) {
                StreamTail.Snapshot kept = (StreamTail.Snapshot) store.rows.get(new SnapshotKey(client));
                StreamTail.Snapshot snapshot = kept != null && kept.shape() == shape ? kept : null;
                List<EventRow> events = store.eventsAfter(client, snapshot == null ? 0 : snapshot.version());
                if (snapshot != null || !events.isEmpty()) {
                    found.put(client, new StreamTail(snapshot, events));
                }
            }
        }
        return found;
    }

    @Override
    public Set<ClientId> append(List<Append> appends) {
        Set<ClientId> cameUpShort = new HashSet<>();
        if (appends.isEmpty()) {
            return cameUpShort;
        }
        boolean events = appends.stream().anyMatch(a -> !a.events().isEmpty());
        if (events && id != NONE) {
            throw new IllegalStateException("the append was not the first write of its transaction");
        }
        for (Append append : appends) {
            for (EventRow row : append.events()) {
                store.pace.step("append");
                if (!appendEvent(row)) {
                    cameUpShort.add(append.client());
                }
            }
        }
        for (Append append : appends) {
            if (append.key() != null && !insertKey(append.client(), append.key())) {
                cameUpShort.add(append.client());
            }
            if (append.entry() != null && !reviseEntry(append.client(), append.entry())) {
                cameUpShort.add(append.client());
            }
        }
        return cameUpShort;
    }

    private boolean appendEvent(EventRow row) {
        EventKey key = new EventKey(row.client(), row.version());
        lock(key);
        synchronized (store) {
            if (store.events.containsKey(key)) {
                return false;
            }
            Cursor at = new Cursor(id, store.newPosition());
            writes.add(() -> store.commitEvent(row, at));
            return true;
        }
    }

    private boolean insertKey(ClientId client, Append.KeyedReceipt keyed) {
        ClientKey key = new ClientKey(client, keyed.key());
        if (committed(key) != null) {
            return false;
        }
        put(key, keyed.receipt());
        return true;
    }

    private boolean reviseEntry(ClientId client, Append.RevisedEntry revised) {
        ClientEntry key = new ClientEntry(client, revised.entryId());
        EntryRevision recorded = (EntryRevision) committed(key);
        if (recorded != null && recorded.revision() >= revised.revision().revision()) {
            return false;
        }
        put(key, revised.revision());
        return true;
    }

    @Override
    public void destroyKey(ClientId client) {
        store.pace.step("destroy key");
        put(new KeyOfClient(client), new ClientKeys.Destroyed());
    }

    @Override
    public InboxTransaction inbox() {
        return new MemoryInbox(store, this);
    }

    /** The committed row, once nobody else can change it before this transaction ends. */
    Object committed(Object key) {
        lock(key);
        synchronized (store) {
            return store.rows.get(key);
        }
    }

    void put(Object key, Object row) {
        lock(key);
        writes.add(() -> store.rows.put(key, row));
    }

    /** Changes a row unless this transaction has removed it, or somebody else before. */
    void change(Object key, UnaryOperator<Object> change) {
        lock(key);
        writes.add(() -> store.rows.computeIfPresent(key, (_, row) -> change.apply(row)));
    }

    void remove(Object key) {
        lock(key);
        writes.add(() -> store.rows.remove(key));
    }

    private void lock(Object key) {
        while (true) {
            MemoryTransaction holder;
            synchronized (store) {
                if (id == NONE) {
                    id = store.newTransactionId();
                }
                holder = store.locks.putIfAbsent(key, this);
                if (holder == null) {
                    locked.add(key);
                }
            }
            if (holder == null || holder == this) {
                return;
            }
            store.pace.await(holder.ended);
        }
    }

    void commit() {
        synchronized (store) {
            writes.forEach(Runnable::run);
            end();
        }
    }

    /** Lets go of everything; what was not committed is gone. */
    void end() {
        synchronized (store) {
            writes.clear();
            store.locks.keySet().removeAll(locked);
            locked.clear();
            store.openTransactions.remove(id);
        }
        ended.complete(null);
    }
}
