package dev.backcoach.intake.event;

/** The client no longer agrees to this purpose. */
public record ConsentWithdrawn(Purpose purpose) implements IntakeEvent {}
