package dev.backcoach.programme.command;

import java.time.Instant;
import java.util.UUID;

/** The coach lets everything rest. */
public record PauseProgramme(UUID coach, Instant asOf) implements ProgrammeCommand {}
