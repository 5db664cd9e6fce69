package dev.backcoach.intake.command;

import dev.backcoach.intake.event.InsteadOfClient;
import java.time.Instant;
import java.util.UUID;

/**
 * Erases the client's record, which has been asked for.
 *
 * @param coachId who confirms; null when the client does
 * @param instead why it is not the client who confirms; null when it is
 */
public record ConfirmErasure(UUID coachId, InsteadOfClient instead, Instant asOf) implements IntakeCommand {}
