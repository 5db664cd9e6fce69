package dev.backcoach.platform.eventlog.types;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A service's stream of a client as a whole: how commands are decided, how events are named and written, and how its
 * state is kept in snapshots.
 *
 * @param stateType the state's record
 * @param stateShape to be raised whenever that record, or what the fold does, changes: older snapshots are then ignored
 * @param review when a client in this state is to be looked at again although nothing is reported; null in a service
 *     that decides nothing by the clock
 */
public record Aggregate<C, E, S>(
        Decider<C, E, S> decider,
        EventTypes<E> types,
        SealedJson json,
        Class<S> stateType,
        int stateShape,
        Function<S, Optional<Instant>> review) {

    private static final int LARGEST_PAYLOAD = 512 * 1024;

    /** A stream on which the passing of time alone decides nothing. */
    public Aggregate(
            Decider<C, E, S> decider, EventTypes<E> types, SealedJson json, Class<S> stateType, int stateShape) {
        this(decider, types, json, stateType, stateShape, null);
    }

    /** When a client in this state is to be looked at again; null where the service never does that. */
    public Append.NextReview nextReview(Known<S> known) {
        if (review == null) {
            return null;
        }
        return new Append.NextReview(known.erased() ? Optional.empty() : review.apply(known.state()));
    }

    /** The service's short name. */
    public String service() {
        return types.service();
    }

    /** What is known about a client before anything is read. */
    public Known<S> unknown() {
        return new Known<>(0, decider.initial(), false);
    }

    /** The state that a stored tail adds up to. */
    public Known<S> load(ClientId client, StreamTail tail) {
        StreamTail.Snapshot snapshot = tail.snapshot();
        Known<S> from = snapshot == null
                ? unknown()
                : new Known<>(snapshot.version(), json.read(client, snapshot.state(), stateType), false);
        return advance(from, tail.events());
    }

    /** The state after further stored events. */
    public Known<S> advance(Known<S> known, List<EventRow> events) {
        Known<S> now = known;
        for (EventRow row : events) {
            now = types.isErasure(row.type())
                    ? new Known<>(row.version(), decider.initial(), true)
                    : new Known<>(row.version(), decider.evolve(now.state(), types.read(row)), false);
        }
        return now;
    }

    /** The state after events that have just been decided and are stored as these rows. */
    public Known<S> advance(Known<S> known, List<E> events, List<EventRow> rows) {
        Known<S> now = known;
        for (int i = 0; i < rows.size(); i++) {
            now = types.isErasure(rows.get(i).type())
                    ? new Known<>(rows.get(i).version(), decider.initial(), true)
                    : new Known<>(rows.get(i).version(), decider.evolve(now.state(), events.get(i)), false);
        }
        return now;
    }

    /**
     * The events of one command as they are stored, following the given version.
     *
     * @throws IllegalArgumentException when one is larger than 512 KiB, which Kafka would not take
     */
    public List<EventRow> rows(
            ClientId client, long after, List<E> events, UUID commandId, Context context, Instant recordedAt) {
        List<EventRow> rows = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            E event = events.get(i);
            rows.add(new EventRow(
                    client,
                    after + 1 + i,
                    EventIds.derive(service(), commandId, i),
                    types.nameOf(event),
                    context.occurredAt(),
                    recordedAt,
                    context.causationId(),
                    context.correlationId(),
                    context.actor(),
                    context.traceparent(),
                    bounded(types.write(client, event), types.nameOf(event))));
        }
        return rows;
    }

    private static String bounded(String payload, String type) {
        if (payload.length() > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("an event of type " + type + " is larger than 512 KiB");
        }
        return payload;
    }

    /** The state as a snapshot , personal values sealed. */
    public StreamTail.Snapshot snapshot(ClientId client, Known<S> known) {
        return new StreamTail.Snapshot(known.version(), stateShape, json.write(client, known.state()));
    }
}
