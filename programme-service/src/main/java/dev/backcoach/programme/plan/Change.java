package dev.backcoach.programme.plan;

import java.time.LocalDate;

/**
 * The change that a window watches.
 *
 * @param from the rung before, 0 where there was none
 * @param to the rung that it led to
 * @param effectiveOn its first day
 * @param steppedDownTo the exercise that an aggravation has lowered it to, maybe the same at a lower rung, or null
 */
public record Change(ChangeKind kind, String exercise, int from, int to, LocalDate effectiveOn, String steppedDownTo) {

    /** The same change after a step down to this exercise. */
    public Change downTo(String lower) {
        return new Change(kind, exercise, from, to, effectiveOn, lower);
    }

    /** The exercise that stands for it in the plan now. */
    public String current() {
        return steppedDownTo == null ? exercise : steppedDownTo;
    }

    /** Whether sessions of this exercise are sessions of the change. */
    public boolean concerns(String performed) {
        return performed.equals(exercise) || performed.equals(steppedDownTo);
    }

    /** Whether it made the plan harder, so that it can be taken back. */
    public boolean increases() {
        return kind != ChangeKind.START;
    }
}
