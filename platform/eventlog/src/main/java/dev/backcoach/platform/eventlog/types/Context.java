package dev.backcoach.platform.eventlog.types;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a command comes from; recorded with each of its events.
 *
 * @param occurredAt when what it tells happened, on the clock of whoever reports it; kept to the microsecond
 * @param correlationId the same for everything that one request or fact led to
 * @param causationId the event that it answers to, or null
 * @param actor role and opaque id, for example {@code coach:0198...}; never a name
 * @param traceparent W3C trace context, or null
 */
public record Context(
        OffsetDateTime occurredAt, UUID correlationId, UUID causationId, String actor, String traceparent) {

    public Context {
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(actor, "actor");
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        if (occurredAt.getOffset().getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException("an offset from UTC is in whole minutes");
        }
    }
}
