package dev.backcoach.assessment.event;

import dev.backcoach.assessment.review.Meeting;
import dev.backcoach.assessment.review.ReviewReason;
import dev.backcoach.platform.decider.Personal;
import java.util.List;
import java.util.UUID;

/**
 * The coach has put other weak links in the place of those that the scoring found, or none (domain.md 3.1, step 5).
 *
 * @param weakLinks that stand instead, the first priority first; empty where they are rejected
 * @param text the reason in words, or null
 */
public record WeakLinkOverridden(
        UUID assessmentId,
        Kind kind,
        List<String> weakLinks,
        ReviewReason reason,
        @Personal String text,
        Meeting meeting)
        implements AssessmentEvent {

    /** How they are overridden. */
    public enum Kind {
        /** By others, or in another order. */
        REORDERED,
        /** By none: the triggers lead. */
        REJECTED
    }

    public WeakLinkOverridden {
        weakLinks = List.copyOf(weakLinks);
    }
}
