package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import dev.backcoach.platform.eventlog.RefusedByStore;
import dev.backcoach.platform.eventlog.command.SnapshotWriter;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes batches in: effects, positions and the offset change in one transaction, so each fact takes effect exactly once,
 * whoever else reads the same partition. A batch is never half done and never skipped.
 */
public final class BatchHandler<C, E, S> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchHandler.class);

    private final EventStore store;
    private final StateCache<S> cache;
    private final SnapshotWriter<S> snapshots;
    private final Vault vault;
    private final ParkingLimit limit;
    private final FactFolder<C, E, S> folder;

    public BatchHandler(
            Aggregate<C, E, S> aggregate,
            FactReader<C> reader,
            EventStore store,
            StateCache<S> cache,
            SnapshotWriter<S> snapshots,
            Vault vault,
            InstantSource clock,
            ParkingLimit limit) {
        this.store = store;
        this.cache = cache;
        this.snapshots = snapshots;
        this.vault = vault;
        this.limit = limit;
        this.folder = new FactFolder<>(aggregate, reader, cache, clock);
    }

    /** The offset from which the partition is to be read. */
    public long nextOffset(Partition partition) {
        return store.transact(transaction -> transaction.inbox().nextOffset(partition));
    }

    /**
     * Takes the batch in, however often others append to the same clients meanwhile.
     *
     * @throws dev.backcoach.platform.eventlog.StoreUnavailable when the database does not answer; the batch is to be
     *     tried again
     * @throws TooManyParked when this service is broken
     */
    public Taken take(Batch batch) {
        Map<ClientId, String> refused = new HashMap<>();
        boolean silent = false;
        while (true) {
            try {
                return commit(batch, new BatchTransaction.Refused(refused, silent));
            } catch (BatchTransaction.CameUpShort | ConcurrentChange conflict) {
                LOG.debug(
                        "A batch of {} partitions met other appends and runs again.",
                        batch.parts().size());
            } catch (BatchTransaction.MovedOnException moved) {
                return new Taken.MovedOn(movedOf(batch));
            } catch (RefusedByStore e) {
                int before = refused.size();
                refused.putAll(refusedAlone(batch, refused));
                if (refused.size() == before && (silent || refused.isEmpty())) {
                    throw e;
                }
                silent = refused.size() == before;
            }
        }
    }

    private Map<Partition, Long> movedOf(Batch batch) {
        Map<Partition, Long> moved = new HashMap<>();
        for (Batch.Part part : batch.parts()) {
            long stands = nextOffset(part.partition());
            if (stands != part.from()) {
                moved.put(part.partition(), stands);
            }
        }
        return moved;
    }

    private Taken commit(Batch batch, BatchTransaction.Refused refused) {
        BatchTransaction.Effects<S> effects = store.transact(new BatchTransaction<>(folder, batch, limit, refused)::in);
        int events = 0;
        for (Map.Entry<ClientId, Known<S>> entry : effects.states().entrySet()) {
            Known<S> state = entry.getValue();
            if (state == null) {
                continue;
            }
            int appended = effects.events().get(entry.getKey());
            events += appended;
            cache.put(entry.getKey(), state);
            if (appended > 0 && state.erased()) {
                vault.forget(entry.getKey());
            }
            snapshots.consider(entry.getKey(), appended, state);
        }
        return new Taken.Done(events);
    }

    /** Finds out whose events the store refuses, by offering each client's alone and taking them back. */
    private Map<ClientId, String> refusedAlone(Batch batch, Map<ClientId, String> known) {
        Set<ClientId> suspects = batch.clients();
        suspects.removeAll(known.keySet());
        Map<ClientId, String> refused = new HashMap<>();
        for (ClientId suspect : suspects) {
            try {
                store.transact(transaction -> {
                    ClientFold<C, E, S> fold = new ClientFold<>(
                            folder,
                            suspect,
                            folder.load(transaction, List.of(suspect)).get(suspect),
                            Map.of(),
                            List.of());
                    batch.records().forEach(received -> {
                        if (received instanceof Batch.ReceivedFact(long _, Fact fact)
                                && fact.client().equals(suspect)) {
                            fold.offer(fact);
                        }
                    });
                    transaction.append(List.of(fold.append()));
                    throw new TakenBack();
                });
            } catch (TakenBack | ConcurrentChange fine) {
                LOG.debug("Client {} is not the one whose events are refused.", suspect);
            } catch (RefusedByStore e) {
                refused.put(suspect, ClientFold.causeOf(e));
            }
        }
        return refused;
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super("only tried", null, false, false);
        }
    }
}
