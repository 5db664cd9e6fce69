package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EntryConflict;
import dev.backcoach.platform.eventlog.EntryRevision;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.KeyReused;
import dev.backcoach.platform.eventlog.Receipt;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StoreTransaction.ClientEntry;
import dev.backcoach.platform.eventlog.StoreTransaction.ClientKey;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventIds;
import dev.backcoach.platform.eventlog.types.Known;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One transaction for a group of commands of different clients: reads everything, decides each, writes once. */
final class GroupWork<C, E, S> {

    /** Some commands found their version, key or revision taken; everything is rolled back. */
    static final class CameUpShort extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Set<ClientId> clients;

        CameUpShort(Set<ClientId> clients) {
            super("taken by somebody else", null, false, false);
            this.clients = clients;
        }

        Set<ClientId> clients() {
            return clients;
        }
    }

    private final Aggregate<C, E, S> aggregate;
    private final StateCache<S> cache;
    private final InstantSource clock;
    private final List<Pending<C, S>> group;

    GroupWork(Aggregate<C, E, S> aggregate, StateCache<S> cache, InstantSource clock, List<Pending<C, S>> group) {
        this.aggregate = aggregate;
        this.cache = cache;
        this.clock = clock;
        this.group = group.stream()
                .sorted(Comparator.comparing((Pending<C, S> p) -> p.request.client()))
                .toList();
    }

    /** What each command comes to; final once the transaction has committed. */
    Map<Pending<C, S>, Decision<S>> in(StoreTransaction transaction) {
        // Keys and entries after the states: a state that holds this very command already comes with its receipt.
        Set<ClientId> current = loadBaselines(transaction);
        Map<ClientKey, Receipt> receipts = transaction.receipts(keys());
        Map<ClientEntry, EntryRevision> entries = transaction.entries(entries());

        Map<Pending<C, S>, Decision<S>> decisions = new HashMap<>();
        Map<ClientId, Long> stale = new HashMap<>();
        for (Pending<C, S> pending : group) {
            Decision<S> decision = decide(pending, receipts, entries);
            decisions.put(pending, decision);
            if (decision.needsNewestState() && !current.contains(pending.request.client())) {
                stale.put(pending.request.client(), pending.baseline.version());
            }
        }
        if (!stale.isEmpty()) {
            Map<ClientId, StreamTail> tails = transaction.tails(stale);
            if (!tails.isEmpty()) { // what came meanwhile may be these very commands, from another process
                receipts = transaction.receipts(keys());
                entries = transaction.entries(entries());
            }
            for (Pending<C, S> pending : group) {
                StreamTail tail = tails.get(pending.request.client());
                if (tail != null) {
                    pending.baseline = aggregate.advance(pending.baseline, tail.events());
                    decisions.put(pending, decide(pending, receipts, entries));
                }
            }
        }
        write(transaction, decisions);
        return decisions;
    }

    private List<ClientKey> keys() {
        return group.stream()
                .flatMap(p -> p.request.key().stream().map(k -> new ClientKey(p.request.client(), k.value())))
                .toList();
    }

    private List<ClientEntry> entries() {
        return group.stream()
                .flatMap(p -> p.request.entry().stream().map(n -> new ClientEntry(p.request.client(), n.id())))
                .toList();
    }

    /** Gives every command a state to be decided on; returns the clients whose state was read just now. */
    private Set<ClientId> loadBaselines(StoreTransaction transaction) {
        List<ClientId> cold = new ArrayList<>();
        Map<ClientId, Long> again = new HashMap<>();
        for (Pending<C, S> pending : group) {
            ClientId client = pending.request.client();
            if (pending.baseline != null) {
                again.put(client, pending.baseline.version());
                continue;
            }
            pending.baseline = cache.get(client);
            if (pending.baseline == null) {
                cold.add(client);
            }
        }
        Map<ClientId, StreamTail> loaded = cold.isEmpty() ? Map.of() : transaction.load(cold, aggregate.stateShape());
        Map<ClientId, StreamTail> tails = again.isEmpty() ? Map.of() : transaction.tails(again);
        for (Pending<C, S> pending : group) {
            ClientId client = pending.request.client();
            if (pending.baseline == null) {
                StreamTail tail = loaded.get(client);
                pending.baseline = tail == null ? aggregate.unknown() : aggregate.load(client, tail);
            } else if (tails.containsKey(client)) {
                List<EventRow> events = tails.get(client).events();
                pending.mayBeRecorded &= !isRecorded(pending, events);
                pending.baseline = aggregate.advance(pending.baseline, events);
            }
        }
        Set<ClientId> current = new HashSet<>(cold);
        current.addAll(again.keySet());
        return current;
    }

    /** Whether an earlier try of this command is among the events; its caller then gets the answer it missed. */
    private boolean isRecorded(Pending<C, S> pending, List<EventRow> events) {
        if (!pending.mayBeRecorded) {
            return false;
        }
        UUID first = EventIds.derive(aggregate.service(), pending.request.commandId(), 0);
        int at = 0;
        while (at < events.size() && !events.get(at).eventId().equals(first)) {
            at++;
        }
        if (at == events.size()) {
            return false;
        }
        int count = 0;
        while (at + count < events.size()
                && events.get(at + count)
                        .eventId()
                        .equals(EventIds.derive(aggregate.service(), pending.request.commandId(), count))) {
            count++;
        }
        pending.recordedAnswer = recorded(pending, events.get(at + count - 1).version(), count);
        return true;
    }

    private Decision<S> decide(
            Pending<C, S> pending, Map<ClientKey, Receipt> receipts, Map<ClientEntry, EntryRevision> entries) {
        Known<S> known = pending.baseline;
        Request<C> request = pending.request;
        if (pending.recordedAnswer != null) {
            return Decision.answered(pending.recordedAnswer, known);
        }
        if (known.erased()) {
            return Decision.refused(
                    new ClientGone("The record of client " + request.client() + " has been erased."), known);
        }
        try {
            return decideAfresh(pending, known, receipts, entries);
        } catch (RuntimeException refusal) { // a rule's, or a fault in it: this command's own either way
            return Decision.refused(refusal, known);
        }
    }

    private Decision<S> decideAfresh(
            Pending<C, S> pending,
            Known<S> known,
            Map<ClientKey, Receipt> receipts,
            Map<ClientEntry, EntryRevision> entries) {
        Request<C> request = pending.request;
        ClientId client = request.client();
        if (request.key().isPresent()) {
            Receipt receipt =
                    receipts.get(new ClientKey(client, request.key().get().value()));
            if (receipt != null) {
                if (!receipt.bodyHash().equals(request.key().get().bodyHash())) {
                    throw new KeyReused("This idempotency key was used with another body."
                            + " Send the same body again, or a new key for a new command.");
                }
                return Decision.answered(new Answer.Repeated(receipt), known);
            }
        }
        C command = request.command();
        if (request.entry().isPresent()) {
            Request.Entry<C> entry = request.entry().get();
            EntryRevision recorded = entries.get(new ClientEntry(client, entry.id()));
            if (recorded != null && entry.revision() <= recorded.revision()) {
                if (entry.revision() == recorded.revision() && !entry.hash().equals(recorded.hash())) {
                    throw new EntryConflict("Revision " + entry.revision() + " of this entry is recorded with another"
                            + " body. Send a correction with revision " + (entry.revision() + 1) + ".");
                }
                return unchanged(request, known, Optional.empty());
            }
            pending.corrects = recorded != null;
            command = pending.corrects ? entry.correction() : command;
        }
        List<E> events = aggregate.decider().decide(command, known.state());
        if (events.isEmpty()) {
            return unchanged(request, known, revised(request));
        }
        List<EventRow> rows = aggregate.rows(
                client,
                known.version(),
                events,
                request.commandId(),
                request.context(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Known<S> after = aggregate.advance(known, events, rows);
        Append append = new Append(
                client,
                rows,
                keyed(request, after.version()),
                revised(request).orElse(null),
                aggregate.nextReview(after));
        return new Decision<>(recorded(pending, after.version(), rows.size()), null, append, after);
    }

    private static Answer recorded(Pending<?, ?> pending, long version, int events) {
        return pending.corrects ? new Answer.Corrected(version, events) : new Answer.Recorded(version, events);
    }

    private Decision<S> unchanged(Request<C> request, Known<S> known, Optional<Append.RevisedEntry> entry) {
        Append.KeyedReceipt keyed = keyed(request, known.version());
        Append append = keyed == null && entry.isEmpty()
                ? null
                : new Append(request.client(), List.of(), keyed, entry.orElse(null), null);
        return new Decision<>(new Answer.Unchanged(known.version()), null, append, known);
    }

    private Append.KeyedReceipt keyed(Request<C> request, long version) {
        return request.key()
                .map(k -> new Append.KeyedReceipt(
                        k.value(),
                        new Receipt(k.bodyHash(), k.status(), aggregate.service() + "-" + version, k.location())))
                .orElse(null);
    }

    private Optional<Append.RevisedEntry> revised(Request<C> request) {
        return request.entry().map(n -> new Append.RevisedEntry(n.id(), new EntryRevision(n.revision(), n.hash())));
    }

    private void write(StoreTransaction transaction, Map<Pending<C, S>, Decision<S>> decisions) {
        List<Append> appends = group.stream()
                .map(p -> decisions.get(p).append())
                .filter(Objects::nonNull)
                .toList();
        Set<ClientId> cameUpShort = transaction.append(appends);
        if (!cameUpShort.isEmpty()) {
            throw new CameUpShort(cameUpShort);
        }
        for (Pending<C, S> pending : group) {
            if (decisions.get(pending).append() != null
                    && decisions.get(pending).after().erased()) {
                transaction.destroyKey(pending.request.client());
            }
        }
    }
}
