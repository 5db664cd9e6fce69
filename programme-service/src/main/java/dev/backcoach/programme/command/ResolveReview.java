package dev.backcoach.programme.command;

import java.time.Instant;
import java.util.UUID;

/** The coach has looked and lets the programme go on with a fresh window. */
public record ResolveReview(UUID coach, Instant asOf) implements ProgrammeCommand {}
