package dev.backcoach.progress.diary;

/** Why a session was left out. */
public enum SkipReason {
    NO_TIME,
    PAIN,
    AFRAID,
    TIRED,
    ILL,
    TRAVELLING,
    NO_EQUIPMENT,
    FORGOT,
    OTHER
}
