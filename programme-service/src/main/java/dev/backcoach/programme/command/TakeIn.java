package dev.backcoach.programme.command;

import dev.backcoach.programme.event.FactNoted;

/** Take in a fact of another service. Never refused; a fact that is known already changes nothing. */
public record TakeIn(FactNoted fact) implements ProgrammeCommand {}
