package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction.ClientSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event of another service as it came from Kafka.
 *
 * @param source the publishing service's short name, for example {@code progress}
 * @param version of its stream of this client
 * @param type the stored name with its version, for example {@code session-logged.v1}
 * @param occurredAt when it happened, with the offset of the clock it was reported on
 * @param recordedAt when the other service learnt of it
 * @param traceparent W3C trace context, or null
 * @param data JSON; values that are sealed stay so, only their service can open them
 */
public record Fact(
        ClientId client,
        String source,
        long version,
        UUID eventId,
        String type,
        OffsetDateTime occurredAt,
        Instant recordedAt,
        UUID correlationId,
        String traceparent,
        String data) {

    ClientSource from() {
        return new ClientSource(client, source);
    }
}
