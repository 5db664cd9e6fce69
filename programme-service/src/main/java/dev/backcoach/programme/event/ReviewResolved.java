package dev.backcoach.programme.event;

import dev.backcoach.programme.plan.Resolution;
import dev.backcoach.programme.plan.ReviewKind;
import java.util.UUID;

/**
 * The coach has looked.
 *
 * @param resolution what the coach made of it; null where an earlier version of the rules did not tell: go on
 */
public record ReviewResolved(UUID decision, UUID coach, ReviewKind kind, Resolution resolution) implements Outcome {

    /** To go on. */
    public ReviewResolved(UUID decision, UUID coach, ReviewKind kind) {
        this(decision, coach, kind, null);
    }
}
