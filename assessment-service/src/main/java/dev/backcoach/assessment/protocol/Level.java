package dev.backcoach.assessment.protocol;

/** How far a result falls short, the columns of domain.md 3 (0, .33, .67, 1); ordered from best to worst. */
public enum Level {
    NONE,
    SLIGHT,
    CLEAR,
    FULL;

    /** The worse of two. */
    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
