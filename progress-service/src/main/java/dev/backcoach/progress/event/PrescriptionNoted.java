package dev.backcoach.progress.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The programme prescribes an exercise at this rung from a day on.
 *
 * @param rung of the exercise's ladder, counted from 1
 * @param timesPerWeek days of a week on which it is due, 1-7
 * @param since local day
 * @param instead the exercise that it takes the place of on that day, or null
 */
public record PrescriptionNoted(
        UUID sourceEventId,
        long sourceVersion,
        String exercise,
        int rung,
        int timesPerWeek,
        LocalDate since,
        String instead)
        implements ProgressEvent.Noted {}
