package dev.backcoach.progress.diary;

/** What the client thinks a symptom came from. */
public enum Cause {
    EXERCISE,
    OTHER,
    UNKNOWN
}
