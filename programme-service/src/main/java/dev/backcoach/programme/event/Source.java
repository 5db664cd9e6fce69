package dev.backcoach.programme.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The event of another service that a fact was taken from.
 *
 * @param version in that service's stream of the client
 * @param occurredAt when it happened, on the clock of whoever reported it
 * @param recordedAt when that service learnt it
 */
public record Source(UUID eventId, long version, OffsetDateTime occurredAt, Instant recordedAt) {}
