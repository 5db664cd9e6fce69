package dev.backcoach.assessment.event;

import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Method;
import java.util.UUID;

/**
 * A test was taken.
 *
 * @param result holds above their cap are recorded as the cap
 * @param painDuring 0 to 10, or null where it was not asked
 * @param familiarPain whether it brought on the pain that the client knows
 * @param stopped whether the stop rule ended it
 */
public record TestRecorded(
        UUID assessmentId,
        String testId,
        Method method,
        Measurement result,
        Integer painDuring,
        boolean familiarPain,
        boolean stopped)
        implements AssessmentEvent {}
