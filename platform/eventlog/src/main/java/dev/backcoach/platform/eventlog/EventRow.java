package dev.backcoach.platform.eventlog;

import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One event as it is stored: the envelope, and the payload with every personal value already sealed.
 *
 * @param version 1, 2, 3 ... per client, without gaps
 * @param type the stored name with its version, for example {@code window-passed.v1}
 * @param occurredAt when it happened, on the clock of whoever reported it; microseconds, whole-minute offset
 * @param recordedAt when this service learnt of it; microseconds
 * @param causationId the event that this one answers to, or null
 * @param actor who caused it, as role and opaque id
 * @param traceparent W3C trace context, or null
 * @param payload JSON
 */
public record EventRow(
        ClientId client,
        long version,
        UUID eventId,
        String type,
        OffsetDateTime occurredAt,
        Instant recordedAt,
        UUID causationId,
        UUID correlationId,
        String actor,
        String traceparent,
        String payload) {}
