package dev.backcoach.programme.event;

import java.util.UUID;

/**
 * A coach set another target for a movement (domain.md 5.4, targets).
 *
 * @param movement for example {@code LIFT}
 */
public record TargetSet(UUID decision, UUID coach, String movement, String exercise, int rung, String reason)
        implements Outcome {}
