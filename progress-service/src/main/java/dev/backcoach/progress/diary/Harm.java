package dev.backcoach.progress.diary;

/** What kind of harm an adverse event is. */
public enum Harm {
    MORE_BACK_PAIN,
    NEW_LEG_PAIN,
    OTHER_PAIN,
    INJURY,
    FALL,
    SKIN,
    FAINT_OR_DIZZY,
    CHEST,
    OTHER
}
