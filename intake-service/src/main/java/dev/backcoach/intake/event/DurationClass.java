package dev.backcoach.intake.event;

/** How long the pain has lasted (domain.md 2.2). */
public enum DurationClass {
    ACUTE,
    SUBACUTE,
    CHRONIC
}
