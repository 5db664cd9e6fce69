package dev.backcoach.intake.event;

import java.util.UUID;

/**
 * No coach works with the client any more, until one is assigned.
 *
 * @param coachId who did
 */
public record CoachUnassigned(UUID coachId) implements IntakeEvent {}
