package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.relay.PseudonymousEvent;
import dev.backcoach.platform.eventlog.relay.PseudonymousMessages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic on which a service tells of people under pseudonyms. Made by {@link EventLogs#pseudonymous}. */
public final class PseudonymousTopic implements AutoCloseable {

    /** The broker's time, not the one that can be moved: it refuses records from the future. */
    private final InstantSource clock = InstantSource.system();

    private final ConfirmedSends<byte[]> sends;
    private final PseudonymousMessages messages;

    PseudonymousTopic(Map<String, Object> settings, PseudonymousMessages messages) {
        this.sends = new ConfirmedSends<>(settings, "lz4", new ByteArraySerializer());
        this.messages = messages;
    }

    /**
     * Publishes in this order, and returns when the broker has confirmed all.
     *
     * @throws org.apache.kafka.common.KafkaException when one is not confirmed; any of them may be there or not
     */
    public void publish(List<PseudonymousEvent> events) {
        if (!events.isEmpty()) {
            Instant now = clock.instant();
            events.forEach(event -> sends.send(messages.recordOf(event, now)));
            sends.confirm();
        }
    }

    @Override
    public void close() {
        sends.close();
    }
}
