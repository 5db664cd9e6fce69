package dev.backcoach.assessment.protocol;

/** As registered at intake; tests with norms by sex are recorded, not scored, where it is unspecified (domain.md 2.1). */
public enum Sex {
    F,
    M,
    UNSPECIFIED
}
