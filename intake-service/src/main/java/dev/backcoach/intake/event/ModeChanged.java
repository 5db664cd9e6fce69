package dev.backcoach.intake.event;

/** The client is coached in this way from now on; a later FAG-1 may change it again. */
public record ModeChanged(Mode mode) implements IntakeEvent {}
