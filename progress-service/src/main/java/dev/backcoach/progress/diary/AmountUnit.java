package dev.backcoach.progress.diary;

/** What the amount of one set is measured in. */
public enum AmountUnit {
    MINUTES,
    SECONDS,
    REPETITIONS,
    METRES
}
