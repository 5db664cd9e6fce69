package dev.backcoach.progress.diary;

import java.time.Duration;

/**
 * How far an entry's times may go, and how many entries there may be.
 *
 * @param clockDifference by how much a client's clock may be ahead of ours, or behind it
 * @param longestSession from its start to its end
 * @param checkInDaysLate how many days after the day that it is about a check-in may be made
 * @param entriesPerDay how many entries and corrections about one local day are taken
 * @param daysCounted for how many days, up to the newest reported about, that is counted singly
 * @param olderEntries how many about still older days are taken until a newer day is reported about
 */
public record EntryLimits(
        Duration clockDifference,
        Duration longestSession,
        int checkInDaysLate,
        int entriesPerDay,
        int daysCounted,
        int olderEntries) {

    /**
     * The limits in force; seven days late is domain.md 5.1 (observed day), the others are our own. The programme looks
     * back 70 days, so 84 days times 100 entries bound what it keeps of a client.
     */
    public static final EntryLimits VERSION_1 =
            new EntryLimits(Duration.ofMinutes(5), Duration.ofHours(12), 7, 100, 84, 500);

    /** The same with another number of entries and corrections about one local day. */
    public EntryLimits withEntriesPerDay(int entries) {
        return new EntryLimits(clockDifference, longestSession, checkInDaysLate, entries, daysCounted, olderEntries);
    }
}
