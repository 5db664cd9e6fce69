package dev.backcoach.programme.event;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A report about a moment; the highest revision holds.
 *
 * @param pain 0 to 10
 * @param activityLost a can-do item that is no longer possible, or null
 */
public record SymptomNoted(
        Source source,
        UUID symptomId,
        long revision,
        OffsetDateTime moment,
        int pain,
        boolean belowKnee,
        String activityLost,
        Cause cause)
        implements FactNoted {

    /** What the client thinks that it comes from. */
    public enum Cause {
        EXERCISE,
        OTHER,
        UNKNOWN
    }
}
