package dev.backcoach.intake.command;

import java.time.Instant;
import java.util.UUID;

/**
 * Says that client and coach have met.
 *
 * @param asOf now
 */
public record HoldConsultation(UUID consultationId, UUID coachId, Instant asOf) implements IntakeCommand {}
