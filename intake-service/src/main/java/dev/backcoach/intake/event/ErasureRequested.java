package dev.backcoach.intake.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The client, or its coach, wants the record to be erased. Nothing is erased before that is confirmed.
 *
 * @param coachId who wants it; null when the client does
 */
public record ErasureRequested(ErasureBasis basis, UUID coachId, Instant requestedAt) implements IntakeEvent {}
