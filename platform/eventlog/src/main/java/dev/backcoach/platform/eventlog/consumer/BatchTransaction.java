package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.InboxTransaction.ClientSource;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.InboxTransaction.Position;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.types.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One transaction over a batch: reads everything, folds client by client, writes once, moves the offsets last. */
final class BatchTransaction<C, E, S> {

    private final FactFolder<C, E, S> folder;
    private final Batch batch;
    private final ParkingLimit limit;
    private final Refused refused;

    /**
     * Clients whose events the store refuses.
     *
     * @param causes why, by client
     * @param silent whether it refuses what only restricts as well
     */
    record Refused(Map<ClientId, String> causes, boolean silent) {}

    BatchTransaction(FactFolder<C, E, S> folder, Batch batch, ParkingLimit limit, Refused refused) {
        this.folder = folder;
        this.batch = batch;
        this.limit = limit;
        this.refused = refused;
    }

    /** The states to be kept once this has committed, and what was recorded. */
    record Effects<S>(Map<ClientId, Known<S>> states, Map<ClientId, Integer> events) {}

    /** Somebody else appended to a client's stream. */
    static final class CameUpShort extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CameUpShort() {
            super("taken by somebody else", null, false, false);
        }
    }

    /** Somebody else has moved the offset. */
    static final class MovedOnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MovedOnException() {
            super("the offset has moved", null, false, false);
        }
    }

    Effects<S> in(StoreTransaction transaction) {
        InboxTransaction inbox = transaction.inbox();
        for (Batch.Part part : batch.parts()) {
            if (inbox.nextOffset(part.partition()) != part.from()) {
                throw new MovedOnException();
            }
        }
        Set<ClientSource> sources = new HashSet<>();
        List<Fact> facts = new ArrayList<>();
        for (Batch.Received received : batch.records()) {
            if (received instanceof Batch.ReceivedFact(long _, Fact fact)) {
                facts.add(fact);
                sources.add(fact.from());
            }
        }
        Set<ClientId> clients = batch.clients();
        // What waits first, states last: whatever a retry commits in between then only parks more than it need, and no
        // fact meets a state that lacks what came before it.
        Map<ClientId, List<Parked>> parked = inbox.parked(clients);
        Map<ClientId, Map<ClientSource, Position>> positions = new HashMap<>();
        inbox.positions(sources)
                .forEach((source, position) -> positions
                        .computeIfAbsent(source.client(), _ -> new HashMap<>())
                        .put(source, position));
        Map<ClientId, Known<S>> states = folder.load(transaction, clients);

        Map<ClientId, ClientFold<C, E, S>> folds = new TreeMap<>();
        for (ClientId client : clients) {
            folds.put(
                    client,
                    new ClientFold<>(
                            folder,
                            client,
                            states.get(client),
                            positions.getOrDefault(client, Map.of()),
                            parked.getOrDefault(client, List.of())));
        }
        refused.causes().forEach((client, cause) -> folds.get(client).refuse(cause, refused.silent()));
        facts.forEach(fact -> folds.get(fact.client()).take(fact));

        List<Parked> newlyParked = new ArrayList<>(unreadable());
        folds.values().forEach(fold -> newlyParked.addAll(fold.newlyParked()));
        limit.check(inbox, newlyParked, parked.keySet());
        write(transaction, inbox, folds.values(), newlyParked);
        for (Batch.Part part : batch.parts()) {
            if (!inbox.moveOffset(part.partition(), part.from(), part.next())) {
                throw new MovedOnException();
            }
        }
        return effects(folds.values());
    }

    private List<Parked> unreadable() {
        List<Parked> records = new ArrayList<>();
        for (Batch.Part part : batch.parts()) {
            String source = part.partition().topic() + "/" + part.partition().number();
            for (Batch.Received received : part.records()) {
                if (received instanceof Batch.Unreadable(long offset, String record, String cause)) {
                    ClientSource from = new ClientSource(ClientId.NOBODY, source);
                    records.add(new Parked(from, offset, new UUID(0, offset), record, false, cause));
                }
            }
        }
        return records;
    }

    private void write(
            StoreTransaction transaction,
            InboxTransaction inbox,
            Collection<ClientFold<C, E, S>> folds,
            List<Parked> newlyParked) {
        List<Append> appends = folds.stream()
                .filter(f -> !f.rows().isEmpty())
                .map(ClientFold::append)
                .toList();
        if (!transaction.append(appends).isEmpty()) {
            throw new CameUpShort();
        }
        Map<ClientSource, Position> moved = new HashMap<>();
        for (ClientFold<C, E, S> fold : folds) {
            if (!fold.rows().isEmpty() && fold.state().erased()) {
                transaction.destroyKey(fold.client());
            }
            moved.putAll(fold.moved());
        }
        if (!inbox.movePositions(moved)) {
            throw new CameUpShort();
        }
        inbox.park(newlyParked);
    }

    private static <C, E, S> Effects<S> effects(Collection<ClientFold<C, E, S>> folds) {
        Map<ClientId, Known<S>> states = new HashMap<>();
        Map<ClientId, Integer> events = new HashMap<>();
        for (ClientFold<C, E, S> fold : folds) {
            states.put(fold.client(), fold.state());
            events.put(fold.client(), fold.rows().size());
        }
        return new Effects<>(states, events);
    }
}
