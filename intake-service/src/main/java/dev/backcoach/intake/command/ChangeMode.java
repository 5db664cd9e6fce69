package dev.backcoach.intake.command;

import dev.backcoach.intake.event.Mode;

/** Coaches the client in another way. */
public record ChangeMode(Mode mode) implements IntakeCommand {}
