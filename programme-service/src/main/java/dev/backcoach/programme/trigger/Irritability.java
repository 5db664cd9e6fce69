package dev.backcoach.programme.trigger;

/** How easily the pain is provoked and how slowly it settles (domain.md 2.2). */
public enum Irritability {
    LOW,
    MODERATE,
    HIGH
}
