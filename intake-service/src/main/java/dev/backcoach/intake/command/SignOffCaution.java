package dev.backcoach.intake.command;

import java.util.UUID;

/** The coach takes the client on with the restrictions of the screen's cautions. */
public record SignOffCaution(UUID coachId) implements IntakeCommand {}
