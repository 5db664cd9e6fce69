package dev.backcoach.programme.command;

import dev.backcoach.programme.plan.Baselines;
import java.time.Instant;
import java.util.UUID;

/** The coach sets what aggravation is measured against from today on; only so it can rise (domain.md 5.1). */
public record SetBaselines(UUID coach, Baselines baselines, String reason, Instant asOf) implements ProgrammeCommand {}
