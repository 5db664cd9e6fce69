package dev.backcoach.programme.command;

import java.time.Instant;

/** Run every review that is due by then, each as of its due time. */
public record RunReviews(Instant asOf) implements ProgrammeCommand {}
