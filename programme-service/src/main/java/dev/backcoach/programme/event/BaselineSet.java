package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Baselines;
import java.time.LocalDate;
import java.util.UUID;

/** A coach set what aggravation is measured against; only so it can rise (domain.md 5.1). */
public record BaselineSet(UUID decision, UUID coach, Baselines baselines, LocalDate from, String reason)
        implements Outcome {}
