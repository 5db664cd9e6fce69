package dev.backcoach.programme.trigger;

/**
 * How sensitive a client is in one direction (domain.md 2.2).
 *
 * @param positive the sum of the effects that provoke
 * @param net the sum of all effects
 */
public record Sensitivity(Grade grade, int positive, int net) {

    /** MIXED is treated as SUSPECTED. */
    public enum Grade {
        NONE,
        SUSPECTED,
        MIXED,
        INTOLERANT,
        RELIEVED_BY
    }

    /** Whether only the lowest rung of what loads this direction is allowed. */
    public boolean suspected() {
        return grade == Grade.SUSPECTED || grade == Grade.MIXED;
    }

    /** Whether what loads this direction is excluded. */
    public boolean intolerant() {
        return grade == Grade.INTOLERANT;
    }

    /** Whether the intolerance is severe: a positive sum of 6 or more, or high irritability (domain.md 5.1). */
    public boolean severe(Irritability irritability) {
        return intolerant() && (positive >= 6 || irritability == Irritability.HIGH);
    }
}
