package dev.backcoach.assessment.api;

import dev.backcoach.assessment.compare.Comparison;
import dev.backcoach.assessment.compare.SubLinkChange;
import dev.backcoach.assessment.compare.TestChange;
import dev.backcoach.assessment.readmodel.AssessmentEntry;
import dev.backcoach.assessment.scoring.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two assessments of a client beside each other.
 *
 * @param sameScoring whether both were scored by the same parameters; else their scores are not to be compared
 * @param subLinks all ten; without a change where one of the two was not tested enough
 * @param tests those that either of them has
 */
@Schema(description = "Two assessments of a client beside each other. A change below 0 is better.")
public record ComparisonResponse(
        Side before, Side after, boolean sameScoring, List<SubLinkChange> subLinks, List<TestChange> tests) {

    /** One of the two. */
    public record Side(UUID assessmentId, Instant completedAt, Verdict verdict, List<String> priorities) {

        static Side of(AssessmentEntry entry) {
            return new Side(
                    entry.assessmentId(), entry.completedAt(), entry.scores().verdict(), entry.priorities());
        }
    }

    static ComparisonResponse of(AssessmentEntry before, AssessmentEntry after, Comparison comparison) {
        return new ComparisonResponse(
                Side.of(before), Side.of(after), comparison.sameScoring(), comparison.subLinks(), comparison.tests());
    }
}
