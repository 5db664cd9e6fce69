package dev.backcoach.assessment.protocol;

/** How easily the back is upset and how long that lasts (domain.md 2.2, pp.irr). */
public enum Irritability {
    HIGH,
    MODERATE,
    LOW
}
