package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.eventlog.types.Known;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads states and lets facts act on them; knows nothing of transactions. */
final class FactFolder<C, E, S> {

    private final Aggregate<C, E, S> aggregate;
    private final FactReader<C> reader;
    private final StateCache<S> cache;
    private final InstantSource clock;

    FactFolder(Aggregate<C, E, S> aggregate, FactReader<C> reader, StateCache<S> cache, InstantSource clock) {
        this.aggregate = aggregate;
        this.reader = reader;
        this.cache = cache;
        this.clock = clock;
    }

    /** When a client in this state is to be looked at again. */
    Append.NextReview nextReview(Known<S> state) {
        return aggregate.nextReview(state);
    }

    FactReader<C> reader() {
        return reader;
    }

    /**
     * The states of these clients as they are committed now. A client whose stream cannot be folded is absent: its facts
     * cannot be taken in either.
     */
    Map<ClientId, Known<S>> load(StoreTransaction transaction, Collection<ClientId> clients) {
        Map<ClientId, Known<S>> states = new HashMap<>();
        Map<ClientId, Long> warm = new HashMap<>();
        List<ClientId> cold = new ArrayList<>();
        for (ClientId client : clients) {
            Known<S> cached = cache.get(client);
            if (cached == null) {
                cold.add(client);
            } else {
                states.put(client, cached);
                warm.put(client, cached.version());
            }
        }
        Map<ClientId, StreamTail> tails = warm.isEmpty() ? Map.of() : transaction.tails(warm);
        tails.forEach((client, tail) -> states.compute(client, (_, cached) -> fold(cached, tail)));
        Map<ClientId, StreamTail> loaded = cold.isEmpty() ? Map.of() : transaction.load(cold, aggregate.stateShape());
        for (ClientId client : cold) {
            StreamTail tail = loaded.get(client);
            Known<S> state = tail == null ? aggregate.unknown() : load(client, tail);
            if (state != null) {
                states.put(client, state);
            }
        }
        return states;
    }

    private Known<S> fold(Known<S> cached, StreamTail tail) {
        try {
            return aggregate.advance(cached, tail.events());
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private Known<S> load(ClientId client, StreamTail tail) {
        try {
            return aggregate.load(client, tail);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** What one fact does to a state. */
    record Step<S>(Known<S> after, List<EventRow> rows) {}

    /** @throws RuntimeException when the fact cannot be taken in, which parks the client */
    Step<S> take(Known<S> state, Fact fact) {
        if (state == null) {
            throw new IllegalStateException("the client's own stream cannot be folded");
        }
        if (state.erased()) {
            return new Step<>(state, List.of());
        }
        try (FactReader.Deciding deciding = reader.deciding(fact)) {
            return reader.commandFor(fact)
                    .map(command -> decide(command, state, fact, deciding.traceparent()))
                    .orElseGet(() -> new Step<>(state, List.of()));
        }
    }

    private Step<S> decide(C command, Known<S> state, Fact fact, String traceparent) {
        List<E> events = aggregate.decider().decide(command, state.state());
        Context context = new Context(
                fact.occurredAt(), fact.correlationId(), fact.eventId(), "service:" + fact.source(), traceparent);
        List<EventRow> rows = aggregate.rows(
                fact.client(),
                state.version(),
                events,
                fact.eventId(),
                context,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Step<>(aggregate.advance(state, events, rows), rows);
    }
}
