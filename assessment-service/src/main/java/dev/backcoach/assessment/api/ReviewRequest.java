package dev.backcoach.assessment.api;

import dev.backcoach.assessment.review.Meeting;
import dev.backcoach.assessment.review.Review;
import dev.backcoach.assessment.review.ReviewDecision;
import dev.backcoach.assessment.review.ReviewReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The coach's word on the weak links.
 *
 * @param weakLinks needed to reorder: the sub-links that stand instead, the first priority first. To confirm, those that
 *     were read, or none
 * @param reason needed but for confirming a single weak link, or that there is none
 * @param text the reason in words; needed with the reason OTHER
 * @param meeting how coach and client went through the result
 */
@Schema(description = "The coach's word on the weak links: a training priority, not a diagnosis.")
public record ReviewRequest(
        @NotNull ReviewDecision decision,
        @Size(max = 10) List<@NotNull @Size(max = 40) String> weakLinks,
        ReviewReason reason,
        @Size(min = 1, max = 500) String text,
        @NotNull Meeting meeting) {

    Review review() {
        return new Review(decision, weakLinks == null ? List.of() : weakLinks, reason, text, meeting);
    }
}
