package dev.backcoach.progress.diary;

import java.time.Duration;

/**
 * How far an entry's times may go.
 *
 * @param clockDifference by how much a client's clock may be ahead of ours, or behind it
 * @param longestSession from its start to its end
 * @param checkInDaysLate how many days after the day that it is about a check-in may be made
 */
public record EntryLimits(Duration clockDifference, Duration longestSession, int checkInDaysLate) {

    /** The limits in force; seven days late is domain.md 5.1 (observed day), the others are our own. */
    public static final EntryLimits VERSION_1 = new EntryLimits(Duration.ofMinutes(5), Duration.ofHours(12), 7);
}
