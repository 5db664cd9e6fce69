package dev.backcoach.assessment.readmodel;

import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.review.ReviewDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An assessment in a list.
 *
 * @param completedAt when it was completed for the first time, or null while it is open
 * @param scores or null while it is open
 * @param review the coach's last word on these scores, or null
 * @param priorities sub-links that stand as training priorities, the first one first
 * @param contestedAt when the client objected, while that waits for an answer; else null
 */
public record AssessmentEntry(
        UUID clientId,
        UUID assessmentId,
        String protocol,
        Setting setting,
        Instant openedAt,
        Instant completedAt,
        AssessmentCompleted scores,
        ReviewDecision review,
        List<String> priorities,
        Instant contestedAt) {}
