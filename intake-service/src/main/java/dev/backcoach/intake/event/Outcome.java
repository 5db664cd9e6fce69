package dev.backcoach.intake.event;

/** What the safety screen allows (domain.md 2.1), from the mildest to the gravest. */
public enum Outcome {
    CLEARED,
    CLEARED_WITH_CAUTION,
    REFER_BLOCKED,
    URGENT_BLOCKED,
    EMERGENCY_BLOCKED;

    /** Whether the programme may not run. */
    public boolean blocks() {
        return switch (this) {
            case CLEARED, CLEARED_WITH_CAUTION -> false;
            case REFER_BLOCKED, URGENT_BLOCKED, EMERGENCY_BLOCKED -> true;
        };
    }
}
