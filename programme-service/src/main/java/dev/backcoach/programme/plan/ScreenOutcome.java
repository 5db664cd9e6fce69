package dev.backcoach.programme.plan;

/** What a safety screen or pulse came to (domain.md 2.1). */
public enum ScreenOutcome {
    CLEARED,
    CLEARED_WITH_CAUTION,
    REFER_BLOCKED,
    URGENT_BLOCKED,
    EMERGENCY_BLOCKED;

    /** Whether everything stops. */
    public boolean blocks() {
        return this == REFER_BLOCKED || this == URGENT_BLOCKED || this == EMERGENCY_BLOCKED;
    }
}
