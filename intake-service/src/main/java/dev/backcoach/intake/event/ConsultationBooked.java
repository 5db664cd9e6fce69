package dev.backcoach.intake.event;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Client and coach are to meet (domain.md R-INT-1). */
public record ConsultationBooked(UUID consultationId, UUID coachId, OffsetDateTime startsAt, Meeting meeting)
        implements IntakeEvent {}
