package dev.backcoach.intake.event;

import java.util.UUID;

/** Client and coach have met. */
public record ConsultationHeld(UUID consultationId, UUID coachId) implements IntakeEvent {}
