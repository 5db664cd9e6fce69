package dev.backcoach.intake.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Every service has given its part of an export; it can be downloaded for a while.
 *
 * @param events how many of all services it holds
 */
public record RecordExported(UUID exportId, long events, Instant completedAt) implements IntakeEvent {}
