package dev.backcoach.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.scoring.RegionScore;
import dev.backcoach.assessment.scoring.SubLinkScore;
import dev.backcoach.assessment.scoring.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment with its results, and with its scores once it is completed.
 *
 * @param protocol version that it follows
 * @param tests every test of the protocol, in its order, but those that are worked out
 * @param contraindicated ids of tests that the safety screen or pain profile speaks against today
 * @param scores absent while it is open
 * @param review absent while it is open
 * @param hints for the coach alone; absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An assessment with its results, and with its scores once it is completed.")
public record AssessmentResponse(
        UUID assessmentId,
        String protocol,
        Setting setting,
        Status status,
        List<TestResponse> tests,
        List<String> contraindicated,
        Scores scores,
        ReviewResponse review,
        List<HintResponse> hints) {

    /** Signs that together suggest something; never scored. */
    public record HintResponse(String id, String text) {}

    /** How far an assessment is. */
    public enum Status {
        OPEN,
        COMPLETED
    }

    /**
     * What it says; null scores mean that too little was taken.
     *
     * @param honesty what the scores are and are not
     */
    @Schema(name = "AssessmentScores", description = "Every score with the contributions that it is made of.")
    public record Scores(
            String scoring,
            Verdict verdict,
            List<String> weakLinks,
            Verdict regionVerdict,
            String weakRegion,
            List<SubLinkScore> subLinks,
            List<RegionScore> regions,
            Map<String, BigDecimal> deficits,
            String honesty) {

        static Scores of(AssessmentCompleted completed, String honesty) {
            return new Scores(
                    completed.scoring(),
                    completed.verdict(),
                    completed.weakLinks(),
                    completed.regionVerdict(),
                    completed.weakRegion(),
                    completed.subLinks(),
                    completed.regions(),
                    completed.deficits(),
                    honesty);
        }
    }
}
