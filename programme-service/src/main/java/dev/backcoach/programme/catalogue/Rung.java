package dev.backcoach.programme.catalogue;

/**
 * One step of an exercise's ladder.
 *
 * @param timesPerWeek days of a week on which it is done; 7 for daily
 */
public record Rung(Dose dose, int timesPerWeek) {}
