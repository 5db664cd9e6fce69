package dev.backcoach.assessment.event;

import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Observation;
import dev.backcoach.assessment.result.Recorded;
import java.util.UUID;

/**
 * The result of a test that was recorded before is another one.
 *
 * @param result holds above their cap are recorded as the cap
 * @param painDuring 0 to 10, or null where it was not asked
 * @param familiarPain whether it brought on the pain that the client knows
 * @param stopped whether the stop rule ended it
 * @param measuredBy null in events from before it was recorded
 * @param revision of the app's entry; null in events from before it was recorded
 * @param observation what was noticed beside it, or null
 */
public record TestCorrected(
        UUID assessmentId,
        String testId,
        Method method,
        Measurement result,
        Integer painDuring,
        boolean familiarPain,
        boolean stopped,
        Measurer measuredBy,
        Long revision,
        Observation observation)
        implements AssessmentEvent {

    /** The event for this result. */
    public static TestCorrected of(UUID assessmentId, String testId, Recorded recorded) {
        return new TestCorrected(
                assessmentId,
                testId,
                recorded.method(),
                recorded.measurement(),
                recorded.painDuring(),
                recorded.familiarPain(),
                recorded.stopped(),
                recorded.by(),
                recorded.revision(),
                recorded.observation());
    }

    /** What it tells. */
    public Recorded told() {
        return new Recorded(method, result, painDuring, familiarPain, stopped, measuredBy, revision, observation);
    }
}
