package dev.backcoach.assessment.event;

import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.result.Skipped;
import java.util.UUID;

/**
 * A test was left out; a result that it had does not count any more.
 *
 * @param skippedBy null in events from before it was recorded
 * @param revision of the app's entry; null in events from before it was recorded
 */
public record TestSkipped(UUID assessmentId, String testId, SkipReason reason, Measurer skippedBy, Long revision)
        implements AssessmentEvent {

    /** What it tells. */
    public Skipped told() {
        return new Skipped(reason, skippedBy, revision);
    }
}
