package dev.backcoach.programme.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A gate is open from now on.
 *
 * @param gate the rule's id; R-GATE-2 with its chain, for example {@code R-GATE-2/plank}
 * @param session that showed it, or null where a verdict did
 */
public record GatePassed(UUID decision, String gate, Instant at, UUID session) implements Outcome {

    /** Shown by a verdict. */
    public GatePassed(UUID decision, String gate, Instant at) {
        this(decision, gate, at, null);
    }
}
