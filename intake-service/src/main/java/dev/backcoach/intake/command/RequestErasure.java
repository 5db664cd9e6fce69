package dev.backcoach.intake.command;

import dev.backcoach.intake.event.ErasureBasis;
import java.time.Instant;
import java.util.UUID;

/**
 * Asks for the client's record to be erased.
 *
 * @param coachId who asks; null when the client does
 */
public record RequestErasure(ErasureBasis basis, UUID coachId, Instant asOf) implements IntakeCommand {}
