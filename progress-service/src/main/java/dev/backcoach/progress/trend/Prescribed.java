package dev.backcoach.progress.trend;

import java.time.LocalDate;

/**
 * An exercise as it was prescribed for some days in a row.
 *
 * @param rung counted from 1
 * @param timesPerWeek 1-7
 * @param since the first local day
 * @param until the local day after the last, or null while it is prescribed
 */
public record Prescribed(String exercise, int rung, int timesPerWeek, LocalDate since, LocalDate until) {

    /** Whether it was prescribed on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    Prescribed endingOn(LocalDate day) {
        return until != null && until.isBefore(day) ? this : new Prescribed(exercise, rung, timesPerWeek, since, day);
    }
}
