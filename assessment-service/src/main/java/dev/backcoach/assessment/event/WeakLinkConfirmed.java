package dev.backcoach.assessment.event;

import dev.backcoach.assessment.review.Meeting;
import dev.backcoach.assessment.review.ReviewReason;
import dev.backcoach.platform.decider.Personal;
import java.util.List;
import java.util.UUID;

/**
 * The coach has confirmed what the scoring found (domain.md 3.1, step 5). A training priority, not a diagnosis.
 *
 * @param weakLinks as the assessment has them; empty where nothing is weak
 * @param reason null where there was nothing to decide between
 * @param text the reason in words, or null
 */
public record WeakLinkConfirmed(
        UUID assessmentId,
        List<String> weakLinks,
        ReviewReason reason,
        @Personal String text,
        Meeting meeting) implements AssessmentEvent {

    public WeakLinkConfirmed {
        weakLinks = List.copyOf(weakLinks);
    }
}
