package dev.backcoach.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.offer.Offer;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Observation;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.result.Skipped;
import java.math.BigDecimal;

/**
 * What is recorded of one test.
 *
 * @param stopped whether the stop rule ended it: a full deficit
 * @param skipped why it was left out, where it was
 * @param recordedBy who measured it or left it out
 * @param revision of what stands; whoever changes it sends a higher one
 * @param loadKg kilograms with which a movement was rated
 * @param note what was noticed beside it
 * @param video where a recording of it is kept
 * @param offer whether it is offered now
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
        SkipReason skipped,
        Measurer recordedBy,
        Long revision,
        BigDecimal loadKg,
        String note,
        String video,
        OfferResponse offer) {

    /** How far a test is. */
    public enum Status {
        TO_DO,
        RECORDED,
        STOPPED_PAIN,
        SKIPPED
    }

    static TestResponse of(TestDefinition test, Assessment assessment, Offer offer) {
        OfferResponse now = OfferResponse.of(offer);
        Recorded recorded = assessment.results().get(test.id());
        if (recorded != null) {
            return of(test.id(), recorded, now);
        }
        Skipped left = assessment.skipped().get(test.id());
        return left == null
                ? untaken(test.id(), Status.TO_DO, null, null, null, now)
                : untaken(test.id(), Status.SKIPPED, left.reason(), left.by(), left.revision(), now);
    }

    private static TestResponse untaken(
            String test, Status status, SkipReason reason, Measurer by, Long revision, OfferResponse offer) {
        return new TestResponse(
                test, status, null, null, null, null, null, reason, by, revision, null, null, null, offer);
    }

    /**
     * A result.
     *
     * @param offer or null where it is told of the past
     */
    static TestResponse of(String test, Recorded recorded, OfferResponse offer) {
        Observation seen = recorded.observation() == null ? new Observation(null, null, null) : recorded.observation();
        return new TestResponse(
                test,
                recorded.stopped() ? Status.STOPPED_PAIN : Status.RECORDED,
                recorded.method(),
                MeasurementResponse.of(recorded.measurement()),
                recorded.painDuring(),
                recorded.familiarPain(),
                recorded.stopped(),
                null,
                recorded.by(),
                recorded.revision(),
                seen.loadKg(),
                seen.note(),
                seen.video(),
                offer);
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
