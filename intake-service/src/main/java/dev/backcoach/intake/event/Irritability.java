package dev.backcoach.intake.event;

/** How easily pain is provoked and how long it takes to settle (domain.md 2.2). */
public enum Irritability {
    LOW,
    MODERATE,
    HIGH
}
