package dev.backcoach.assessment.protocol;

/** What a test needs (domain.md 3). */
public enum Mode {
    /** A self-test on the portal. */
    P,
    /** Guided by the portal with phone or video; counts less when not in person. */
    V,
    /** Hands on, in person only; never required. */
    H,
    /** Worked out from other tests. */
    CALCULATED
}
