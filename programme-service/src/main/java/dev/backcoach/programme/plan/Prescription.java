package dev.backcoach.programme.plan;

import java.time.LocalDate;

/**
 * One item of a plan.
 *
 * @param rung of its ladder, counted from 1
 * @param timesPerWeek days of a week on which it is done, capped by the client's
 * @param since the local day from which it holds at this rung
 */
public record Prescription(String exercise, int rung, int timesPerWeek, LocalDate since) {}
