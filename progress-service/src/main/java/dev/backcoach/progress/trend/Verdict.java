package dev.backcoach.progress.trend;

/** What a change of a measure means (domain.md 2.3). */
public enum Verdict {
    IMPROVED,
    RECOVERED,
    UNCHANGED,
    WORSE,
    /** The baseline leaves no room to show an improvement. */
    NOT_MEASURABLE
}
