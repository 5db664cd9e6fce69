package dev.backcoach.intake.event;

import java.util.UUID;

/** All that the programme needs to open is there (domain.md R-START-1). */
public record IntakeCompleted(UUID coachId, Mode mode) implements IntakeEvent {}
