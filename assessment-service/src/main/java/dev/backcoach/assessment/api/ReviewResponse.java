package dev.backcoach.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.assessment.client.Assessment;
import dev.backcoach.assessment.review.Meeting;
import dev.backcoach.assessment.review.Review;
import dev.backcoach.assessment.review.ReviewReason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What coach and client say of the scores.
 *
 * @param priorities sub-links that stand as training priorities, the first one first
 * @param contested whether the client's objection waits for an answer
 * @param objection the client's last one, or null
 * @param wording how to speak of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What coach and client say of the scores: which training priorities stand.")
public record ReviewResponse(
        Status status,
        List<String> priorities,
        ReviewReason reason,
        String text,
        Meeting meeting,
        boolean contested,
        String objection,
        String wording) {

    /** How far the review is. */
    public enum Status {
        AWAITED,
        CONFIRMED,
        REORDERED,
        REJECTED
    }

    static ReviewResponse of(Assessment assessment, String wording) {
        Review review = assessment.review();
        String objection =
                assessment.objection() == null ? null : assessment.objection().text();
        return review == null
                ? new ReviewResponse(
                        Status.AWAITED,
                        assessment.priorities(),
                        null,
                        null,
                        null,
                        assessment.contested(),
                        objection,
                        wording)
                : new ReviewResponse(
                        Status.valueOf(review.decision().name()),
                        assessment.priorities(),
                        review.reason(),
                        review.text(),
                        review.meeting(),
                        assessment.contested(),
                        objection,
                        wording);
    }
}
