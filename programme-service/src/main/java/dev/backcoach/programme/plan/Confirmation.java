package dev.backcoach.programme.plan;

/** Who confirms an increase for a client: the coach, or the engine at once (domain.md 5.5). */
public enum Confirmation {
    COACH,
    AUTOMATIC
}
