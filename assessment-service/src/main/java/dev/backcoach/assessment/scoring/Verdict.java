package dev.backcoach.assessment.scoring;

/** What the comparison of scores says (domain.md 3.1, steps 3 and 4). */
public enum Verdict {
    /** One is weak and leads the next clearly. */
    PRIMARY,
    /** What is weak and close to the top; the coach decides. */
    CO_PRIMARY,
    /** Nothing is weak: the triggers lead. */
    NO_WEAK_LINK,
    /** Too little was taken to compare anything. */
    INSUFFICIENT
}
