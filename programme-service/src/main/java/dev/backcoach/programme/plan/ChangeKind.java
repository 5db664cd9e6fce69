package dev.backcoach.programme.plan;

/** What a change did. */
public enum ChangeKind {
    /** The first plan. */
    START,
    /** A new exercise. */
    ADDED,
    /** A higher rung. */
    RUNG_UP,
    /** The next variant in place of an easier one. */
    ADVANCED,
    /** What a flare had paused is back, each item down once. */
    RESUMED,
    /** The small plan that keeps what was reached. */
    MAINTENANCE
}
