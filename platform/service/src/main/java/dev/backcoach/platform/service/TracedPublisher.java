package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.relay.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A publisher that tells the traces of the events that it has published. */
record TracedPublisher(Publisher publisher, Traces traces) implements Publisher {

    @Override
    public void publish(List<PlacedEvent> events) {
        long began = now();
        publisher.publish(events);
        traces.published(events.stream().map(PlacedEvent::row).toList(), began, now());
    }

    @Override
    public void close() {
        publisher.close();
    }

    /** Spans are told in the machine's own time, not in that of the clock that can be moved. */
    private static long now() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
