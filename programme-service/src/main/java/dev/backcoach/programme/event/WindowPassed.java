package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A window passed (R-WIN-2).
 *
 * @param baselines that hold from the day of the verdict on
 * @param judgedAt the verdict's moment
 */
public record WindowPassed(UUID decision, Window window, Baselines baselines, LocalDate on, Instant judgedAt)
        implements Outcome {}
