package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import java.util.UUID;

/**
 * An exercise joins the plan on its first day, as plan {@code planVersion}.
 *
 * @param givesWay the exercise that leaves the plan for it, or null
 */
public record ExerciseAdded(UUID decision, int planVersion, Prescription item, String givesWay) implements Outcome {

    /** For which nothing gives way. */
    public ExerciseAdded(UUID decision, int planVersion, Prescription item) {
        this(decision, planVersion, item, null);
    }
}
