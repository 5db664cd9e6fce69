package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A window passed (R-WIN-2).
 *
 * @param baselines that hold from the day of the verdict on
 * @param judgedAt the verdict's moment
 * @param onTarget exercises whose target was met; null where an earlier version of the rules did not tell
 */
public record WindowPassed(
        UUID decision, Window window, Baselines baselines, LocalDate on, Instant judgedAt, List<String> onTarget)
        implements Outcome {

    public WindowPassed {
        onTarget = onTarget == null ? null : List.copyOf(onTarget);
    }

    /** As an earlier version of the rules told it. */
    public WindowPassed(UUID decision, Window window, Baselines baselines, LocalDate on, Instant judgedAt) {
        this(decision, window, baselines, on, judgedAt, null);
    }

    /** Whether the exercise was done as prescribed, as far as it was told. */
    public boolean met(String exercise) {
        return onTarget == null || onTarget.contains(exercise);
    }
}
