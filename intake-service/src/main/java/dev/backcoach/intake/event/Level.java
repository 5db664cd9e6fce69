package dev.backcoach.intake.event;

/** How grave a match of the safety screen is (domain.md 2.1), from the mildest to the gravest; named as published. */
public enum Level {
    /** Information only. */
    I,
    /** Caution: allowed with restrictions once a coach has signed off. */
    C,
    /** Refer: blocked until a clearance is recorded. */
    R,
    /** Urgent: medical contact on the same or the next day. */
    U,
    /** Emergency: now. */
    E;

    /** Whether a match of this level keeps the programme from running. */
    public boolean blocks() {
        return outcome().blocks();
    }

    /** The outcome of a screen whose gravest match has this level. */
    public Outcome outcome() {
        return switch (this) {
            case I -> Outcome.CLEARED;
            case C -> Outcome.CLEARED_WITH_CAUTION;
            case R -> Outcome.REFER_BLOCKED;
            case U -> Outcome.URGENT_BLOCKED;
            case E -> Outcome.EMERGENCY_BLOCKED;
        };
    }

    /** What {@code unsure} counts as where {@code yes} has this level: one less, but never less than a caution. */
    public Level whenUnsure() {
        return switch (this) {
            case I -> I;
            case C, R -> C;
            case U -> R;
            case E -> U;
        };
    }
}
