package dev.backcoach.progress.trend;

import java.time.LocalDate;

/**
 * The programme changed what is prescribed.
 *
 * @param rung counted from 1, or null when the exercise is not prescribed any more
 * @param timesPerWeek 1-7, or null with the rung
 * @param day the local day from which it holds
 * @param instead the exercise that it takes the place of on that day, or null
 */
public record PlanChange(String exercise, Integer rung, Integer timesPerWeek, LocalDate day, String instead) {}
