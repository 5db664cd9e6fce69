package dev.backcoach.assessment.api;

import dev.backcoach.assessment.protocol.Plausibility;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Observation;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.result.Skipped;
import dev.backcoach.platform.rest.problem.Problem.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a test, or why it was skipped. Which of the fields a test takes is in the protocol.
 *
 * @param revision counted by the app for this test of this assessment, 1 and up
 * @param loadKg kilograms with which a movement of the movement screen was rated
 * @param note what was noticed beside it, for example an adverse stress
 * @param video where a recording of it is kept
 * @param skipped the reason; then there is no other field but the revision
 */
@Schema(
        description = "The result of a test, or why it was skipped. The protocol says which of value, left and right,"
                + " choice, leftChoice and rightChoice, and pelvisControlled a test takes, with units and ranges."
                + " painDuring above 5 counts as stopped.")
public record TestRequest(
        @Min(1) long revision,
        Method method,
        BigDecimal value,
        BigDecimal left,
        BigDecimal right,
        @Size(max = 40) String choice,
        @Size(max = 40) String leftChoice,
        @Size(max = 40) String rightChoice,
        Boolean pelvisControlled,
        @Min(0) @Max(10) Integer painDuring,
        Boolean familiarPain,
        Boolean stopped,
        BigDecimal loadKg,
        @Size(min = 1, max = 500) String note,
        @Size(min = 1, max = 300) String video,
        SkipReason skipped) {

    /**
     * All that is wrong with it for this test.
     *
     * @param stopAbovePain pain above which a test counts as stopped
     */
    List<Fault> faults(TestDefinition test, int stopAbovePain) {
        if (skipped != null) {
            return anyResult()
                    ? List.of(Fault.at("/skipped", "cannot come with a result; send one of them"))
                    : List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (method == null) {
            faults.add(Fault.at("/method", "is needed with a result"));
        }
        boolean ended = isTrue(stopped) || (painDuring != null && painDuring > stopAbovePain);
        Plausibility.faults(test, measurement(), ended)
                .forEach(fault -> faults.add(Fault.at("/" + fault.field(), fault.message())));
        Plausibility.loadFaults(test, loadKg).forEach(fault -> faults.add(Fault.at("/loadKg", fault.message())));
        return faults;
    }

    /** The result; only of a request without faults that does not skip. */
    Recorded recorded(Measurer by) {
        return new Recorded(
                method, measurement(), painDuring, isTrue(familiarPain), isTrue(stopped), by, revision, observation());
    }

    /** That it was left out; only of a request that skips. */
    Skipped left(Measurer by) {
        return new Skipped(skipped, by, revision);
    }

    private Observation observation() {
        return loadKg == null && note == null && video == null ? null : new Observation(loadKg, note, video);
    }

    private Measurement measurement() {
        return new Measurement(value, left, right, choice, leftChoice, rightChoice, pelvisControlled);
    }

    private boolean anyResult() {
        return Stream.of(
                        method,
                        value,
                        left,
                        right,
                        choice,
                        leftChoice,
                        rightChoice,
                        pelvisControlled,
                        painDuring,
                        familiarPain,
                        stopped,
                        loadKg,
                        note,
                        video)
                .anyMatch(Objects::nonNull);
    }

    private static boolean isTrue(Boolean said) {
        return Boolean.TRUE.equals(said);
    }
}
