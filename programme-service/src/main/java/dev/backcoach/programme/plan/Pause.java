package dev.backcoach.programme.plan;

/** Why everything rests, though nothing is unsafe. */
public enum Pause {
    CONSENT_WITHDRAWN,
    /** The coach paused it. */
    COACH,
    /** So long without a session that screen and profile are asked for again (R-REG-1). */
    LONG_BREAK
}
