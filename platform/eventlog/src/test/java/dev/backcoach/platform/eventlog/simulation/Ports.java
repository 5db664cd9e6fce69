package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.consumer.Batch;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.relay.Publisher;
import dev.backcoach.platform.eventlog.relay.RelaySession;

/** The ports through which the cast of a run reaches stores and broker. A test of a guard takes it out here. */
class Ports {

    /** Writers' way to the publishing service's store. */
    EventStore writing(EventStore store) {
        return store;
    }

    /** A consumer's way to its own store. */
    EventStore consuming(String consumer, EventStore store) {
        return store;
    }

    /** Told when a consumer is about to take a batch in. */
    void takes(String consumer, Batch batch) {
        // of interest only where positions are left out
    }

    /** The relays' sessions. */
    RelaySession session(InMemoryEventStore store, RelaySession session) {
        return session;
    }

    /** The relays' publishers. */
    Publisher openPublisher(Stage stage, Topic topic) {
        return topic.openPublisher();
    }

    /** Whether a consumer that lost its database goes back to its place before it polls on. */
    boolean goesBackBeforePolling() {
        return true;
    }
}
