package dev.backcoach.platform.eventlog;

import java.util.Comparator;

/**
 * A place in the order in which events are published and projected: by transaction, then by position within it. Places
 * of one client's events rise with their versions.
 *
 * @param transactionId the PostgreSQL transaction ({@code xid8}) that appended; 0 stands before everything
 * @param position the identity number of the row
 */
public record Cursor(long transactionId, long position) implements Comparable<Cursor> {

    private static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::transactionId).thenComparingLong(Cursor::position);

    /** Before the first event. */
    public static final Cursor START = new Cursor(0, 0);

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
