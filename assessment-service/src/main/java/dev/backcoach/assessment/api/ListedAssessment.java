package dev.backcoach.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.assessment.readmodel.AssessmentEntry;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.scoring.SubLinkScore;
import dev.backcoach.assessment.scoring.Verdict;
import dev.backcoach.platform.service.AboutClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment in a list.
 *
 * @param completedAt absent while it is open
 * @param verdict absent while it is open
 * @param scores of the ranked sub-links by code; absent while it is open
 * @param review absent while it is open
 * @param priorities sub-links that stand as training priorities, the first one first
 * @param contestedAt when the client objected, while that waits for an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An assessment in a list.")
public record ListedAssessment(
        UUID clientId,
        UUID assessmentId,
        String protocol,
        Setting setting,
        AssessmentResponse.Status status,
        Instant openedAt,
        Instant completedAt,
        Verdict verdict,
        Map<String, BigDecimal> scores,
        ReviewResponse.Status review,
        List<String> priorities,
        Instant contestedAt)
        implements AboutClient {

    static ListedAssessment of(AssessmentEntry entry) {
        boolean open = entry.scores() == null;
        return new ListedAssessment(
                entry.clientId(),
                entry.assessmentId(),
                entry.protocol(),
                entry.setting(),
                open ? AssessmentResponse.Status.OPEN : AssessmentResponse.Status.COMPLETED,
                entry.openedAt(),
                entry.completedAt(),
                open ? null : entry.scores().verdict(),
                open ? null : ranked(entry.scores().subLinks()),
                open ? null : review(entry),
                entry.priorities(),
                entry.contestedAt());
    }

    private static ReviewResponse.Status review(AssessmentEntry entry) {
        return entry.review() == null
                ? ReviewResponse.Status.AWAITED
                : ReviewResponse.Status.valueOf(entry.review().name());
    }

    private static Map<String, BigDecimal> ranked(List<SubLinkScore> subLinks) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        subLinks.stream()
                .filter(each -> each.rank() == SubLinkScore.Rank.RANKED)
                .forEach(each -> scores.put(each.subLink(), each.score()));
        return scores;
    }
}
