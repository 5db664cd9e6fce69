package dev.backcoach.programme.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days over which the back's answer is watched.
 *
 * @param firstDay its first local day, after the latest restart
 * @param lastDay its last local day
 * @param fullLength in days, before any extension
 * @param change what it watches, or null where no change belongs to it
 */
public record Window(WindowKind kind, LocalDate firstDay, LocalDate lastDay, int fullLength, Change change) {

    /** In days. */
    public int length() {
        return (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    /** Whether the day belongs to it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Over the same full length from this day on. */
    public Window restartedOn(LocalDate day) {
        return new Window(kind, day, day.plusDays(fullLength - 1L), fullLength, change);
    }

    /** With a later last day. */
    public Window until(LocalDate day) {
        return new Window(kind, firstDay, day, fullLength, change);
    }

    /** With the change as it stands now. */
    public Window watching(Change now) {
        return new Window(kind, firstDay, lastDay, fullLength, now);
    }
}
