package dev.backcoach.intake.command;

import dev.backcoach.intake.event.Meeting;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Books a consultation. */
public record BookConsultation(UUID consultationId, UUID coachId, OffsetDateTime startsAt, Meeting meeting)
        implements IntakeCommand {}
