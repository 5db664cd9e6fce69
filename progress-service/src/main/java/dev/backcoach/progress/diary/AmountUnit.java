package dev.backcoach.progress.diary;

/** What the amount of one set is measured in. PERCENT is of the usual volume of a sport. */
public enum AmountUnit {
    MINUTES,
    SECONDS,
    REPETITIONS,
    METRES,
    PERCENT
}
