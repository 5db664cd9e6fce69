package dev.backcoach.assessment.review;

import dev.backcoach.platform.decider.Personal;
import java.util.List;

/**
 * A coach's review of an assessment: a training priority, not a diagnosis.
 *
 * @param weakLinks codes of sub-links, the first priority first; empty where they are rejected
 * @param reason or null where the scoring's only weak link is confirmed
 * @param text the reason in words, or null
 */
public record Review(
        ReviewDecision decision,
        List<String> weakLinks,
        ReviewReason reason,
        @Personal String text,
        Meeting meeting) {

    public Review {
        weakLinks = List.copyOf(weakLinks);
    }

    /** The same with other weak links. */
    public Review with(List<String> others) {
        return new Review(decision, others, reason, text, meeting);
    }
}
