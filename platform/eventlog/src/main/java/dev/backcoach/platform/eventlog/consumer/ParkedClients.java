package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.ClientParked;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.InboxTransaction.ClientSource;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.InboxTransaction.Position;
import dev.backcoach.platform.eventlog.RefusedByStore;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clients whose facts wait because one of them could not be taken in. Retrying goes source by source in version
 * order, up to the first that fails again; what already acted is only counted. A client is parked as long as any of its
 * records waits.
 */
public final class ParkedClients<C, E, S> {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedClients.class);
    private static final int TRIES = 10;

    private final EventStore store;
    private final StateCache<S> cache;
    private final Vault vault;
    private final FactFolder<C, E, S> folder;

    public ParkedClients(
            Aggregate<C, E, S> aggregate,
            FactReader<C> reader,
            EventStore store,
            StateCache<S> cache,
            Vault vault,
            InstantSource clock) {
        this.store = store;
        this.cache = cache;
        this.vault = vault;
        this.folder = new FactFolder<>(aggregate, reader, cache, clock);
    }

    /** The records that wait for this client, by source in version order; empty when it is not parked. */
    public List<Parked> of(ClientId client) {
        return store.transact(
                transaction -> transaction.inbox().parked(List.of(client)).getOrDefault(client, List.of()));
    }

    /** Retries every client that is due; returns how many of them are no longer parked. */
    public int retryDue(int clientsAtMost) {
        int freed = 0;
        for (ClientId client : store.transact(transaction -> transaction.inbox().dueForRetry(clientsAtMost))) {
            freed += retry(client) ? 1 : 0;
        }
        return freed;
    }

    /** Retries one client now; true when nothing of it waits any longer. */
    public boolean retry(ClientId client) {
        for (int i = 0; i < TRIES; i++) {
            try {
                Retried<S> retried = store.transact(transaction -> retry(transaction, client));
                if (retried.state() != null) {
                    cache.put(client, retried.state());
                    if (retried.state().erased()) {
                        vault.forget(client);
                    }
                }
                return retried.free();
            } catch (BatchTransaction.CameUpShort | ConcurrentChange conflict) {
                LOG.debug("Retrying client {} met other appends and runs again.", client);
            } catch (RefusedByStore refused) {
                postpone(client, ClientFold.causeOf(refused));
                return false;
            }
        }
        return false;
    }

    private void postpone(ClientId client, String cause) {
        store.transact(transaction -> {
            InboxTransaction inbox = transaction.inbox();
            Set<ClientSource> sources = new HashSet<>();
            inbox.parked(List.of(client)).values().forEach(all -> all.forEach(p -> sources.add(p.from())));
            sources.forEach(source -> inbox.postpone(source, cause));
            return null;
        });
    }

    private record Retried<S>(boolean free, Known<S> state) {}

    private Retried<S> retry(StoreTransaction transaction, ClientId client) {
        InboxTransaction inbox = transaction.inbox();
        Set<ClientSource> sources = new HashSet<>();
        waitingOf(inbox, client).forEach(p -> sources.add(p.from()));
        Map<ClientSource, Position> positions = new HashMap<>(inbox.positions(sources));
        Known<S> state = folder.load(transaction, List.of(client)).get(client);
        // Once more and last: what another retry has taken in by now waits no longer, and what it takes in later is a
        // conflict.
        List<Parked> waiting = waitingOf(inbox, client);
        if (waiting.isEmpty()) {
            return new Retried<>(true, null);
        }

        List<EventRow> rows = new ArrayList<>();
        List<Parked> done = new ArrayList<>();
        Map<ClientSource, Position> moved = new HashMap<>();
        Map<ClientSource, String> stuck = new HashMap<>();
        for (Parked parked : waiting) {
            if (stuck.containsKey(parked.from()) || !sources.contains(parked.from())) {
                continue;
            }
            Position at = positions.get(parked.from());
            boolean before = at != null && parked.version() <= at.version();
            try {
                if (!before) {
                    Fact fact = FactFormat.read(parked.record());
                    mustFollow(fact, at);
                    if (!parked.acted()) {
                        FactFolder.Step<S> step = folder.take(state, fact);
                        rows.addAll(step.rows());
                        state = step.after();
                    }
                    Position now = new Position(parked.version(), parked.eventId());
                    positions.put(parked.from(), now);
                    moved.put(parked.from(), now);
                } else if (parked.version() == at.version() && !parked.eventId().equals(at.eventId())) {
                    throw new IllegalStateException("another event id");
                }
                done.add(parked);
            } catch (StoreUnavailable away) {
                throw away;
            } catch (RuntimeException poison) {
                stuck.put(parked.from(), ClientFold.causeOf(poison));
            }
        }
        if (!rows.isEmpty()
                && !transaction
                        .append(List.of(Append.of(client, rows).with(folder.nextReview(state))))
                        .isEmpty()) {
            throw new BatchTransaction.CameUpShort();
        }
        if (!rows.isEmpty() && state.erased()) {
            transaction.destroyKey(client);
        }
        if (!inbox.movePositions(moved)) {
            throw new BatchTransaction.CameUpShort();
        }
        inbox.unpark(done);
        stuck.forEach(inbox::postpone);
        return new Retried<>(done.size() == waiting.size(), state);
    }

    private static List<Parked> waitingOf(InboxTransaction inbox, ClientId client) {
        return inbox.parked(List.of(client)).getOrDefault(client, List.of());
    }

    private void mustFollow(Fact fact, Position at) {
        long expected = at == null ? 1 : at.version() + 1;
        if (fact.version() > expected && !folder.reader().erases(fact)) {
            throw new IllegalStateException("gap before version " + fact.version());
        }
    }

    /**
     * Gives up the first record that waits of a source: it will have no effect, and what waits behind it becomes free to
     * be retried.
     *
     * @return false when it does not wait, or others of its source wait before it
     */
    public boolean discard(ClientId client, String source, long version) {
        return store.transact(transaction -> {
            InboxTransaction inbox = transaction.inbox();
            Optional<Parked> first = inbox.parked(List.of(client)).getOrDefault(client, List.of()).stream()
                    .filter(p -> p.from().source().equals(source))
                    .findFirst();
            if (first.isEmpty() || first.get().version() != version) {
                return false;
            }
            Parked parked = first.get();
            if (!client.equals(ClientId.NOBODY)) {
                inbox.movePositions(Map.of(parked.from(), new Position(version, parked.eventId())));
            }
            inbox.unpark(List.of(parked));
            LOG.warn("Version {} of {} of client {} was discarded by operations.", version, source, client);
            return true;
        });
    }

    /**
     * Whether a source's events have been taken in up to a version.
     *
     * @throws ClientParked when they have not and will not by waiting
     */
    public boolean hasTakenIn(ClientId client, String source, long version) {
        ClientSource from = new ClientSource(client, source);
        return store.transact(transaction -> {
            Position at = transaction.inbox().positions(List.of(from)).get(from);
            if (at != null && at.version() >= version) {
                return true;
            }
            if (!transaction.inbox().parked(List.of(client)).isEmpty()) {
                throw new ClientParked("Something about this client could not be taken in and waits to be mended."
                        + " Operations have been told; the plan is suspended until then.");
            }
            return false;
        });
    }
}
