package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was recorded of a client, for questions about the past. Reads events and no snapshot, so it takes the longer the
 * longer the stream is; current state is {@link CommandHandler#current}.
 */
public final class History<C, E, S> {

    private final Aggregate<C, E, S> aggregate;
    private final EventStore store;

    public History(Aggregate<C, E, S> aggregate, EventStore store) {
        this.aggregate = aggregate;
        this.store = store;
    }

    /** The client's state as it was known at a moment: after every event that had been recorded by then. */
    public Known<S> asOf(ClientId client, Instant moment) {
        List<EventRow> known = after(client, 0).stream()
                .takeWhile(row -> !row.recordedAt().isAfter(moment))
                .toList();
        return aggregate.advance(aggregate.unknown(), known);
    }

    /** The events after a version, in version order; 0 for all. */
    public List<EventRow> after(ClientId client, long version) {
        return store.transact(transaction -> transaction.tails(Map.of(client, version)))
                .getOrDefault(client, StreamTail.EMPTY)
                .events();
    }
}
