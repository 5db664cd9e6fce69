package dev.backcoach.intake.command;

import java.util.UUID;

/** Puts the client into the care of a coach. */
public record AssignCoach(UUID coachId) implements IntakeCommand {}
