package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Publishes the whole log again into a topic of its own, for a consumer that needs more than the service's topic still
 * has. That consumer reads this topic first and the live one after it; positions make the overlap harmless. Of an erased
 * client only the erasure is left to be published.
 */
public final class Republisher {

    private final RelaySession.Sessions sessions;
    private final Publisher.Publishers publishers;
    private final int batchSize;

    /** @param publishers open a publisher into the other topic, under a transactional id of its own */
    public Republisher(RelaySession.Sessions sessions, Publisher.Publishers publishers, int batchSize) {
        this.sessions = sessions;
        this.publishers = publishers;
        this.batchSize = batchSize;
    }

    /**
     * Runs until it has caught up with the log. The relay goes on meanwhile.
     *
     * @param progress told after each batch how many events are published
     * @return how many events in all
     * @throws Publisher.PublishingFailed when the broker does not answer; run it again into a fresh topic
     */
    public long republish(LongConsumer progress) {
        long published = 0;
        try (RelaySession session = sessions.open();
                Publisher publisher = publishers.open()) {
            Cursor cursor = Cursor.START;
            List<PlacedEvent> batch = session.eventsAfter(cursor, batchSize);
            while (!batch.isEmpty()) {
                publisher.publish(batch);
                published += batch.size();
                progress.accept(published);
                cursor = batch.getLast().at();
                batch = session.eventsAfter(cursor, batchSize);
            }
        }
        return published;
    }
}
