package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Removal;
import java.util.UUID;

/**
 * An exercise gives way to an easier one; the item holds from its day on.
 *
 * @param why it was taken back, or null where it was not
 */
public record VariantRegressed(UUID decision, int planVersion, String from, Prescription item, Removal why)
        implements Outcome {

    /** Not because it was taken back. */
    public VariantRegressed(UUID decision, int planVersion, String from, Prescription item) {
        this(decision, planVersion, from, item, null);
    }
}
