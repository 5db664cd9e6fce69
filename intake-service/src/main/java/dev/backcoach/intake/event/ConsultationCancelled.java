package dev.backcoach.intake.event;

import java.util.UUID;

/** Client and coach do not meet as booked. */
public record ConsultationCancelled(UUID consultationId, CancellationReason reason) implements IntakeEvent {}
