package dev.backcoach.platform.conventions;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Another service, as far as the one under test can tell: puts events on that service's topic, in the same form as its
 * relay does, with the versions of each client counted from 1 over all tests of the JVM. Methods return when the broker
 * has the event. Needs {@link ServiceServers}.
 */
public final class Neighbour {

    private static final Map<Stream, Long> VERSIONS = new ConcurrentHashMap<>();

    private final String service;
    private final EventMessages messages;

    private record Stream(String service, ClientId client) {}

    /** Stands for the events of a service whose classes are not known here: their payload is given as text. */
    private sealed interface Unseen {
        record AsText() implements Unseen {}
    }

    /**
     * What was published.
     *
     * @param version of the neighbour's stream of the client
     */
    public record Sent(String service, UUID eventId, long version) {

        /** The version as {@code after=} and {@code ETag} have it, for example {@code progress-17}. */
        public String after() {
            return service + "-" + version;
        }
    }

    private Neighbour(String service) {
        this.service = service;
        this.messages = new EventMessages(
                EventMessages.topicOf(service),
                EventTypes.of(service, Unseen.class, EventContracts.json())
                        .event("as-text.v1", Unseen.AsText.class)
                        .build());
    }

    /** @param service the short name, for example {@code progress} */
    public static Neighbour named(String service) {
        if (!ServiceServers.SERVICES.contains(service)) {
            throw new IllegalArgumentException("no service " + service);
        }
        return new Neighbour(service);
    }

    /** Publishes what happened, and was recorded, now by the {@link TestClock}. */
    public Sent publish(ClientId client, String type, String payload) {
        Instant now = TestClock.now();
        return publish(client, type, payload, now.atOffset(ZoneOffset.UTC), now);
    }

    /**
     * Publishes an event.
     *
     * @param type the stored name, for example {@code session-logged.v1}
     * @param payload JSON, for example one of {@link Samples}; a personal value is {@code {"sealed": "..."}}
     * @param occurredAt when it happened, with the offset of the client's clock
     * @param recordedAt when the neighbour learnt of it
     */
    public Sent publish(ClientId client, String type, String payload, OffsetDateTime occurredAt, Instant recordedAt) {
        long version = VERSIONS.merge(new Stream(service, client), 1L, Long::sum);
        return send(client, version, UuidCreator.getTimeOrderedEpoch(), type, payload, occurredAt, recordedAt);
    }

    /** Publishes an event again, as a relay does after a crash. */
    public Sent publishAgain(Sent sent, ClientId client, String type, String payload) {
        Instant now = TestClock.now();
        return send(client, sent.version(), sent.eventId(), type, payload, now.atOffset(ZoneOffset.UTC), now);
    }

    private Sent send(
            ClientId client,
            long version,
            UUID id,
            String type,
            String payload,
            OffsetDateTime occurredAt,
            Instant recordedAt) {
        EventRow row = new EventRow(
                client, version, id, type, occurredAt, recordedAt, null, id, "client:" + client, null, payload);
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                ProducerConfig.ACKS_CONFIG,
                "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(messages.recordOf(row)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        }
        return new Sent(service, id, version);
    }
}
