package dev.backcoach.intake.command;

/** Takes the client out of its coach's care, with no successor. */
public record UnassignCoach() implements IntakeCommand {}
