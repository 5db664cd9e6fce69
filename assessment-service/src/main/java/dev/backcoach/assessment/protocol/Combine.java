package dev.backcoach.assessment.protocol;

/** How the two sides of a test make one result. */
public enum Combine {
    /** The worse side counts (domain.md 3.1). */
    WORSE_SIDE,
    /** Both are added up. */
    SUM,
    /** What they differ by, whichever is larger. */
    DIFFERENCE
}
