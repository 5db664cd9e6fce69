package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.util.List;
import java.util.Optional;

/**
 * Publishes every event of a service in the order of the log, at least once. Read, publish, move the cursor: a crash
 * between the last two publishes a batch again, and no crash loses one. Of several relays one leads; a predecessor that
 * was only paused is fenced off by the store and by the transport.
 */
public final class Relay {

    /** What came of trying to lead. */
    public enum Ended {
        /** Another relay leads. */
        NOT_LEADING,
        /** A successor took over, or the store or the transport did not answer. */
        LOST_LEAD
    }

    /** Says whether to go on, and waits while there is nothing to publish. */
    public interface Pace {
        /** False to end. */
        boolean goOn();

        /** Called when everything is published; returns when there may be more. */
        void caughtUp();

        /**
         * Called after each batch.
         *
         * @param full whether there may be more right now; if not, waiting a moment makes the next batch larger
         */
        void published(int events, boolean full, Cursor cursor);

        /** Called when the store or the transport did not answer. */
        void lost(RuntimeException because);
    }

    private final RelaySession.Sessions sessions;
    private final Publisher.Publishers publishers;
    private final EventTypes<?> types;
    private final int batchSize;

    /** @param batchSize events in one transaction of the transport, 500 and more for speed */
    public Relay(RelaySession.Sessions sessions, Publisher.Publishers publishers, EventTypes<?> types, int batchSize) {
        this.sessions = sessions;
        this.publishers = publishers;
        this.types = types;
        this.batchSize = batchSize;
    }

    /**
     * Leads once, until told to stop or the lead is lost.
     *
     * @throws OutOfOrder when the log is not in order; publishing on would be wrong
     * @throws CursorFromElsewhere when the cursor belongs to another database server
     */
    public Ended lead(Pace pace) {
        try (RelaySession session = sessions.open()) {
            Optional<RelaySession.Lead> lead = session.lead();
            if (lead.isEmpty()) {
                return Ended.NOT_LEADING;
            }
            try (Publisher publisher = publishers.open()) {
                publishFrom(lead.get(), session, publisher, pace);
            }
            return Ended.LOST_LEAD;
        } catch (StoreUnavailable | Publisher.PublishingFailed e) {
            pace.lost(e);
            return Ended.LOST_LEAD;
        }
    }

    private void publishFrom(RelaySession.Lead lead, RelaySession session, Publisher publisher, Pace pace) {
        Cursor cursor = lead.cursor();
        while (pace.goOn()) {
            List<PlacedEvent> batch = session.eventsAfter(cursor, batchSize);
            if (batch.isEmpty()) {
                pace.caughtUp();
                continue;
            }
            for (PlacedEvent event : batch) {
                if (!event.follows() && !types.isErasure(event.row().type())) {
                    throw new OutOfOrder(event);
                }
            }
            publisher.publish(batch);
            cursor = batch.getLast().at();
            if (!session.moveCursor(lead.epoch(), cursor)) {
                return;
            }
            pace.published(batch.size(), batch.size() == batchSize, cursor);
        }
    }
}
