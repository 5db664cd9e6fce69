package dev.backcoach.programme.command;

import java.time.Instant;
import java.util.UUID;

/** The coach lets the programme go on that a coach had paused. */
public record ResumeProgramme(UUID coach, Instant asOf) implements ProgrammeCommand {}
