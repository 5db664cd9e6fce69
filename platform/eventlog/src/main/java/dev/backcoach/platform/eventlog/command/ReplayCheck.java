package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what is kept of a client is what its events add up to: folds the whole stream anew and compares it with the
 * snapshot and with the state that this process holds.
 */
public final class ReplayCheck<C, E, S> {

    private final Aggregate<C, E, S> aggregate;
    private final EventStore store;
    private final StateCache<S> cache;

    public ReplayCheck(Aggregate<C, E, S> aggregate, EventStore store, StateCache<S> cache) {
        this.aggregate = aggregate;
        this.store = store;
        this.cache = cache;
    }

    private record Stored(StreamTail.Snapshot snapshot, List<EventRow> events) {}

    /** What is wrong with the client, in words without anything personal or clinical; empty when nothing is. */
    public Optional<String> of(ClientId client) {
        Known<S> held = cache.get(client);
        Stored stored = store.transact(transaction -> {
            StreamTail kept =
                    transaction.load(List.of(client), aggregate.stateShape()).getOrDefault(client, StreamTail.EMPTY);
            StreamTail all = transaction.tails(Map.of(client, 0L)).getOrDefault(client, StreamTail.EMPTY);
            return new Stored(kept.snapshot(), all.events());
        });
        boolean erased =
                stored.events().stream().anyMatch(row -> aggregate.types().isErasure(row.type()));
        if (erased) {
            return Optional.empty(); // its earlier events are being deleted, or have been
        }
        try {
            return compared(client, held, stored);
        } catch (ClientGone gone) {
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of("cannot be folded: " + fault.getClass().getName());
        }
    }

    private Optional<String> compared(ClientId client, Known<S> held, Stored stored) {
        StreamTail.Snapshot snapshot = stored.snapshot();
        Known<S> now = aggregate.unknown();
        for (EventRow row : stored.events()) {
            now = aggregate.advance(now, List.of(row));
            if (snapshot != null && snapshot.version() == now.version()) {
                Known<S> kept = aggregate.load(client, new StreamTail(snapshot, List.of()));
                if (!kept.state().equals(now.state())) {
                    return Optional.of(
                            "the snapshot of version " + now.version() + " is not what the events add up to");
                }
            }
            if (held != null && held.version() == now.version() && !held.state().equals(now.state())) {
                return Optional.of("the state held at version " + now.version() + " is not what the events add up to");
            }
        }
        return snapshot != null && snapshot.version() > now.version()
                ? Optional.of(
                        "the snapshot is of version " + snapshot.version() + ", the log ends with " + now.version())
                : Optional.empty();
    }
}
