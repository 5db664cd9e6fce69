package dev.backcoach.programme.plan;

/** What a change did. START is the first plan. */
public enum ChangeKind {
    START,
    ADDED,
    RUNG_UP
}
