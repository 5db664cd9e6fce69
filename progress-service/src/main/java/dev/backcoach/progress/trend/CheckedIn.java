package dev.backcoach.progress.trend;

/**
 * A morning's report.
 *
 * @param stiffnessMinutes 0-240
 * @param painNow 0-10
 * @param worst worst pain since the check-in before, 0-10
 * @param illOrTravelling whether nothing is due on the day
 */
public record CheckedIn(int stiffnessMinutes, int painNow, int worst, boolean illOrTravelling) {}
