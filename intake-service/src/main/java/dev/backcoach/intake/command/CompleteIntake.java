package dev.backcoach.intake.command;

/** Lets the programme begin. */
public record CompleteIntake() implements IntakeCommand {}
