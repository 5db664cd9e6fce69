package dev.backcoach.programme.programme;

/** Where a programme stands. */
public enum Status {
    AWAITING_INTAKE,
    RUNNING,
    BLOCKED,
    /** Everything rests, because consent to care was withdrawn. */
    PAUSED
}
