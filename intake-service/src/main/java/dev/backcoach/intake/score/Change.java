package dev.backcoach.intake.score;

/** What a score says beside the first one. */
public enum Change {
    /** Better by more than chance and by what matters. */
    IMPROVED,
    /** As good as free of the complaint. */
    RECOVERED,
    /** Worse by what matters. */
    WORSE,
    /** The first score leaves no room to show a change in this direction. */
    NOT_MEASURABLE,
    /** None of the others. */
    UNCHANGED
}
