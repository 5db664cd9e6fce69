package dev.backcoach.programme.catalogue;

/** What the amount of a set counts. PERCENT is of the usual volume of a sport. */
public enum AmountUnit {
    MINUTES,
    SECONDS,
    REPETITIONS,
    METRES,
    PERCENT
}
