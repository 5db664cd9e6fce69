package dev.backcoach.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.SkipReason;
import java.math.BigDecimal;

/**
 * What is recorded of one test.
 *
 * @param stopped whether the stop rule ended it: a full deficit
 * @param skipped why it was left out, where it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestResponse(
        String testId,
        Status status,
        Method method,
        MeasurementResponse result,
        Integer painDuring,
        Boolean familiarPain,
        Boolean stopped,
        SkipReason skipped) {

    /** How far a test is. */
    public enum Status {
        TO_DO,
        RECORDED,
        STOPPED_PAIN,
        SKIPPED
    }

    static TestResponse of(TestDefinition test, Assessment assessment) {
        var recorded = assessment.results().get(test.id());
        if (recorded == null) {
            SkipReason reason = assessment.skipped().get(test.id());
            return new TestResponse(
                    test.id(), reason == null ? Status.TO_DO : Status.SKIPPED, null, null, null, null, null, reason);
        }
        return new TestResponse(
                test.id(),
                recorded.stopped() ? Status.STOPPED_PAIN : Status.RECORDED,
                recorded.method(),
                MeasurementResponse.of(recorded.measurement()),
                recorded.painDuring(),
                recorded.familiarPain(),
                recorded.stopped(),
                null);
    }

    /** What was read or judged; only the fields that the test takes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasurementResponse(
            BigDecimal value,
            BigDecimal left,
            BigDecimal right,
            String choice,
            String leftChoice,
            String rightChoice,
            Boolean pelvisControlled) {

        static MeasurementResponse of(Measurement measured) {
            return new MeasurementResponse(
                    measured.value(),
                    measured.left(),
                    measured.right(),
                    measured.choice(),
                    measured.leftChoice(),
                    measured.rightChoice(),
                    measured.pelvisControlled());
        }
    }
}
