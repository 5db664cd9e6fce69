package dev.backcoach.intake.event;

import java.util.UUID;

/** This coach, and no other, works with the client from now on. */
public record CoachAssigned(UUID coachId) implements IntakeEvent {}
