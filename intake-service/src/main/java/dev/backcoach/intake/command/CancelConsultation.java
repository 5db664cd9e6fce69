package dev.backcoach.intake.command;

import dev.backcoach.intake.event.CancellationReason;
import java.util.UUID;

/** Calls a consultation off. */
public record CancelConsultation(UUID consultationId, CancellationReason reason) implements IntakeCommand {}
