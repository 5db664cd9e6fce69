package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EntryRevision;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.Receipt;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Passes every call through, so that a subclass can change one. */
class ThroughTransaction implements StoreTransaction {

    final StoreTransaction real;

    ThroughTransaction(StoreTransaction real) {
        this.real = real;
    }

    /** A store whose transactions are changed. */
    static EventStore in(EventStore store, UnaryOperator<StoreTransaction> change) {
        return new EventStore() {
            @Override
            public <T> T transact(Function<StoreTransaction, T> work) {
                return store.transact(transaction -> work.apply(change.apply(transaction)));
            }

            @Override
            public void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot) {
                store.keepSnapshot(client, snapshot);
            }
        };
    }

    /** A store whose inboxes are changed. */
    static EventStore inInbox(EventStore store, UnaryOperator<InboxTransaction> change) {
        return in(store, transaction -> new ThroughTransaction(transaction) {
            @Override
            public InboxTransaction inbox() {
                return change.apply(real.inbox());
            }
        });
    }

    @Override
    public Map<ClientKey, Receipt> receipts(Collection<ClientKey> keys) {
        return real.receipts(keys);
    }

    @Override
    public Map<ClientEntry, EntryRevision> entries(Collection<ClientEntry> entries) {
        return real.entries(entries);
    }

    @Override
    public Map<ClientId, StreamTail> tails(Map<ClientId, Long> after) {
        return real.tails(after);
    }

    @Override
    public Map<ClientId, StreamTail> load(Collection<ClientId> clients, int shape) {
        return real.load(clients, shape);
    }

    @Override
    public Set<ClientId> append(List<Append> appends) {
        return real.append(appends);
    }

    @Override
    public void destroyKey(ClientId client) {
        real.destroyKey(client);
    }

    @Override
    public InboxTransaction inbox() {
        return real.inbox();
    }
}
