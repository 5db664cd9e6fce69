package dev.backcoach.intake.event;

/** How a back takes a direction (domain.md 2.2). */
public enum Grade {
    NONE,
    SUSPECTED,
    MIXED,
    INTOLERANT,
    RELIEVED_BY
}
