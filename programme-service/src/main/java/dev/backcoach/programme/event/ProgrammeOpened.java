package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Prescription;
import java.util.UUID;

/**
 * The programme runs (R-START-1).
 *
 * @param start the only item of plan 1, in effect from its day on
 */
public record ProgrammeOpened(UUID decision, String policy, Prescription start, Baselines baselines)
        implements Outcome {}
