package dev.backcoach.programme.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A window without a verdict goes on until this day (R-WIN-3). */
public record WindowExtended(UUID decision, LocalDate lastDay, Instant judgedAt) implements Outcome {}
