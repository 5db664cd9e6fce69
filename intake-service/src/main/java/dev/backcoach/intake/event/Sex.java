package dev.backcoach.intake.event;

/** Chooses the norms of the physical tests; those with norms by sex are not scored where it is unspecified. */
public enum Sex {
    F,
    M,
    UNSPECIFIED
}
