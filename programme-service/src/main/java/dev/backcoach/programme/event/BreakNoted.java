package dev.backcoach.programme.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * So many local days have passed without a session (R-REG-1).
 *
 * @param since the last day with one
 * @param step 1 down, 2 down once more, 3 paused
 */
public record BreakNoted(UUID decision, LocalDate since, int days, int step) implements Outcome {}
