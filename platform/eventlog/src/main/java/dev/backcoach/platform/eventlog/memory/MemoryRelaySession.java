package dev.backcoach.platform.eventlog.memory;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.relay.RelaySession;
import java.util.List;
import java.util.Optional;

/** A relay's session with the in-memory store; the lock goes with the session. */
final class MemoryRelaySession implements RelaySession {

    /** The cursor row and the lock. */
    static final class Shared {
        private MemoryRelaySession leader;
        private long epoch;
        private Cursor cursor = Cursor.START;
    }

    private final InMemoryEventStore store;
    private boolean open = true;

    MemoryRelaySession(InMemoryEventStore store) {
        this.store = store;
    }

    @Override
    public Optional<Lead> lead() {
        store.pace.step("lead");
        synchronized (store) {
            mustBeOpen();
            if (store.relay.leader != null && store.relay.leader != this) {
                return Optional.empty();
            }
            store.relay.leader = this;
            store.relay.epoch++;
            return Optional.of(new Lead(store.relay.epoch, store.relay.cursor));
        }
    }

    @Override
    public List<PlacedEvent> eventsAfter(Cursor cursor, int limit) {
        store.pace.step("read events");
        synchronized (store) {
            mustBeOpen();
        }
        return store.publishableAfter(cursor, limit);
    }

    @Override
    public boolean moveCursor(long epoch, Cursor to) {
        store.pace.step("move cursor");
        synchronized (store) {
            mustBeOpen();
            if (store.relay.epoch != epoch) {
                return false;
            }
            store.relay.cursor = to;
            return true;
        }
    }

    /** Ends the session; also what the server does to one whose owner has gone quiet. */
    @Override
    public void close() {
        synchronized (store) {
            open = false;
            if (store.relay.leader == this) {
                store.relay.leader = null;
            }
        }
    }

    private void mustBeOpen() {
        if (!open) {
            throw new StoreUnavailable("the session has ended", null);
        }
    }
}
