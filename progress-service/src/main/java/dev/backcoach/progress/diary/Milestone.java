package dev.backcoach.progress.diary;

/** What of the programme belongs on the diary's time line. */
public enum Milestone {
    PROGRAMME_OPENED,
    PROGRAMME_PAUSED,
    PROGRAMME_RESUMED,
    PROGRAMME_STOPPED,
    STAGE_ENTERED,
    WINDOW_PASSED,
    FLARE_OPENED,
    FLARE_CLOSED,
    DECISION_TAKEN
}
