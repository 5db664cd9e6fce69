package dev.backcoach.assessment.readmodel;

import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.SkipReason;
import java.time.Instant;

/**
 * Something that was recorded of a test.
 *
 * @param by role of whoever recorded it
 * @param actorId of whoever recorded it
 * @param skipped the reason where it was left out, else null
 * @param result or null where it was left out
 */
public record TestEntry(Kind kind, Instant recordedAt, String by, String actorId, SkipReason skipped, Recorded result) {

    /** What was done. */
    public enum Kind {
        RECORDED,
        CORRECTED,
        SKIPPED
    }
}
