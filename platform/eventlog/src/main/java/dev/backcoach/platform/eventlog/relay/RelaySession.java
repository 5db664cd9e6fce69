package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import java.util.List;
import java.util.Optional;

/**
 * A relay's session with the store. Everything runs on one connection, which also holds the lock of the leader: losing
 * the connection loses the lead, and every later call fails.
 */
public interface RelaySession extends AutoCloseable {

    /**
     * Leadership of the relay.
     *
     * @param epoch one more than the predecessor's; moving the cursor needs it
     * @param cursor the last event that is known to be published
     */
    record Lead(long epoch, Cursor cursor) {}

    /**
     * Becomes the leader unless somebody else is.
     *
     * @throws CursorFromElsewhere when the cursor belongs to another database server
     */
    Optional<Lead> lead();

    /**
     * The next events in the order of publication. Stops short of every transaction that is still open and of all that
     * started after the oldest of those, so that nothing can appear behind a cursor.
     */
    List<PlacedEvent> eventsAfter(Cursor cursor, int limit);

    /** Moves the cursor; false when a successor has taken over. */
    boolean moveCursor(long epoch, Cursor to);

    @Override
    void close();

    /** Opens sessions. */
    @FunctionalInterface
    interface Sessions {
        RelaySession open();
    }
}
