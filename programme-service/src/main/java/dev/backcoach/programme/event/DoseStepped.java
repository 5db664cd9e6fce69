package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import java.util.UUID;

/**
 * The dose of an exercise changes; the item holds from its day on.
 *
 * @param why it went back, or null where it did not
 */
public record DoseStepped(UUID decision, int planVersion, int fromRung, Prescription item, Removal why)
        implements Outcome {

    /** Not because it was taken back. */
    public DoseStepped(UUID decision, int planVersion, int fromRung, Prescription item) {
        this(decision, planVersion, fromRung, item, null);
    }
}
