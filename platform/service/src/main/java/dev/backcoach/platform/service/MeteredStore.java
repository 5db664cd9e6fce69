package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EntryRevision;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.Receipt;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A store that counts how many clients' events one transaction appends, and how many found their version taken. */
final class MeteredStore implements EventStore {

    private final EventStore store;
    private final DistributionSummary groups;
    private final Counter conflicts;

    /** @param of what is appended: {@code commands} or {@code facts} */
    MeteredStore(EventStore store, String service, String of, MeterRegistry meters) {
        this.store = store;
        this.groups = DistributionSummary.builder("backcoach.append.group")
                .description("Clients whose events one transaction has appended")
                .baseUnit("clients")
                .tag("service", service)
                .tag("of", of)
                .serviceLevelObjectives(1, 5, 20, 50)
                .register(meters);
        this.conflicts = Counter.builder("backcoach.append.conflicts")
                .description("Appends that were decided again because somebody else had appended")
                .tag("service", service)
                .tag("of", of)
                .register(meters);
    }

    @Override
    public <T> T transact(Function<StoreTransaction, T> work) {
        try {
            return store.transact(transaction -> work.apply(new Metered(transaction)));
        } catch (ConcurrentChange conflict) {
            conflicts.increment();
            throw conflict;
        }
    }

    @Override
    public void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot) {
        store.keepSnapshot(client, snapshot);
    }

    private final class Metered implements StoreTransaction {

        private final StoreTransaction transaction;

        Metered(StoreTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Map<ClientKey, Receipt> receipts(Collection<ClientKey> keys) {
            return transaction.receipts(keys);
        }

        @Override
        public Map<ClientEntry, EntryRevision> entries(Collection<ClientEntry> entries) {
            return transaction.entries(entries);
        }

        @Override
        public Map<ClientId, StreamTail> tails(Map<ClientId, Long> after) {
            return transaction.tails(after);
        }

        @Override
        public Map<ClientId, StreamTail> load(Collection<ClientId> clients, int shape) {
            return transaction.load(clients, shape);
        }

        @Override
        public Set<ClientId> append(List<Append> appends) {
            Set<ClientId> cameUpShort = transaction.append(appends);
            if (!appends.isEmpty() && cameUpShort.isEmpty()) {
                groups.record(appends.size());
            }
            conflicts.increment(cameUpShort.size());
            return cameUpShort;
        }

        @Override
        public void destroyKey(ClientId client) {
            transaction.destroyKey(client);
        }

        @Override
        public InboxTransaction inbox() {
            return transaction.inbox();
        }
    }
}
