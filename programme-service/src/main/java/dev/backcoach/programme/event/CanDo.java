package dev.backcoach.programme.event;

/**
 * One line of the can-do inventory (domain.md 2.3).
 *
 * @param comfortableDose in minutes or repetitions, or null
 * @param timesPerWeek or null
 */
public record CanDo(
        String activity, Answer canDo, int painDuring, int painNextDay, Integer comfortableDose, Integer timesPerWeek) {

    /** Whether it can be done. */
    public enum Answer {
        YES,
        WITH_PAIN,
        NO
    }
}
