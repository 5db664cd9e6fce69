package dev.backcoach.assessment.event;

/** What a safety screen says (domain.md 2.1). */
public enum ScreenOutcome {
    CLEARED,
    CLEARED_WITH_CAUTION,
    REFER_BLOCKED,
    URGENT_BLOCKED,
    EMERGENCY_BLOCKED;

    /** Whether tests wait until a medical clearance. */
    public boolean blocks() {
        return switch (this) {
            case CLEARED, CLEARED_WITH_CAUTION -> false;
            case REFER_BLOCKED, URGENT_BLOCKED, EMERGENCY_BLOCKED -> true;
        };
    }
}
