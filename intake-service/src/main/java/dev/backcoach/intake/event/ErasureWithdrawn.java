package dev.backcoach.intake.event;

/** Whoever wanted the record to be erased has thought better of it. */
public record ErasureWithdrawn() implements IntakeEvent {}
