package dev.backcoach.assessment.review;

/** What a coach makes of the weak links that the scoring has found (domain.md 3.1, step 5). */
public enum ReviewDecision {
    /** They are the training priority as they stand. */
    CONFIRMED,
    /** Others, or in another order. */
    REORDERED,
    /** None of them: the triggers lead. */
    REJECTED
}
