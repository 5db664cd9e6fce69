package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.PlacedEvent;
import java.util.List;

/** Puts events on the transport. Opening one fences off whoever published before. */
public interface Publisher extends AutoCloseable {

    /**
     * Publishes all or none of the events, in their order.
     *
     * @throws PublishingFailed when that is not certain: they may or may not be there, and this publisher is finished
     */
    void publish(List<PlacedEvent> events);

    @Override
    void close();

    /** Opens publishers. */
    @FunctionalInterface
    interface Publishers {
        Publisher open();
    }

    /** The transport did not confirm. */
    final class PublishingFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public PublishingFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
