package dev.backcoach.programme.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The change that a window watches.
 *
 * @param from the rung before, 0 where there was none
 * @param to the rung that it led to
 * @param effectiveOn its first day
 * @param steppedDownTo the exercise that an aggravation has lowered it to, maybe the same at a lower rung, or null
 * @param gaveWay the item that left the plan for it, or null
 * @param with the other exercises that came back with it; empty for a change of one
 * @param override the decision by which a coach made it against the engine, or null
 */
public record Change(
        ChangeKind kind,
        String exercise,
        int from,
        int to,
        LocalDate effectiveOn,
        String steppedDownTo,
        Prescription gaveWay,
        List<String> with,
        UUID override) {

    public Change {
        with = with == null ? List.of() : List.copyOf(with);
    }

    /** Of one exercise for which nothing gave way. */
    public Change(ChangeKind kind, String exercise, int from, int to, LocalDate effectiveOn, String steppedDownTo) {
        this(kind, exercise, from, to, effectiveOn, steppedDownTo, null, List.of(), null);
    }

    /** The same change after a step down to this exercise. */
    public Change downTo(String lower) {
        return new Change(kind, exercise, from, to, effectiveOn, lower, gaveWay, with, override);
    }

    /** The exercise that stands for it in the plan now. */
    public String current() {
        return steppedDownTo == null ? exercise : steppedDownTo;
    }

    /** Whether sessions of this exercise are sessions of the change. */
    public boolean concerns(String performed) {
        return performed.equals(exercise) || performed.equals(steppedDownTo) || with.contains(performed);
    }

    /** Whether it made the plan harder, so that it can be taken back. */
    public boolean increases() {
        return kind != ChangeKind.START && kind != ChangeKind.MAINTENANCE;
    }
}
