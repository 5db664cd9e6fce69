package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.types.EventTypes;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode, the client id as key. Attributes and key hold ids, names and
 * times only; whatever is personal or clinical is in the value.
 */
public final class EventMessages {

    /** Extension that marks an event whose data is not what the log holds. */
    public static final String ANOTHER_FORM = "anotherform";

    private static final int SEQUENCE_DIGITS = 19;

    private final String topic;
    private final String service;
    private final URI source;
    private final EventTypes<?> types;
    private final Map<String, Names> namesOf = new ConcurrentHashMap<>();

    /** What stands for a stored name on Kafka. */
    private record Names(String type, URI schema) {}

    /** @param topic where the records go */
    public EventMessages(String topic, EventTypes<?> types) {
        this.topic = topic;
        this.service = types.service();
        this.source = URI.create("/backcoach/" + service + "-service");
        this.types = types;
    }

    /** The topic that a service publishes on. */
    public static String topicOf(String service) {
        return "backcoach." + service + ".events";
    }

    /** The event as a record. */
    public ProducerRecord<String, byte[]> recordOf(EventRow row) {
        Names names = namesOf.computeIfAbsent(row.type(), this::names);
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(row.eventId().toString())
                .withSource(source)
                .withType(names.type())
                .withSubject(row.client().toString())
                .withTime(row.occurredAt())
                .withDataSchema(names.schema())
                .withData("application/json", types.published(row).getBytes(StandardCharsets.UTF_8))
                .withExtension("recordedtime", OffsetDateTime.ofInstant(row.recordedAt(), ZoneOffset.UTC))
                .withExtension("sequence", sequence(row.version()))
                .withExtension("correlationid", row.correlationId().toString())
                .withExtension("partitionkey", row.client().toString());
        if (types.hasPublishedForm(row.type())) {
            event.withExtension(ANOTHER_FORM, true);
        }
        if (row.causationId() != null) {
            event.withExtension("causationid", row.causationId().toString());
        }
        if (row.traceparent() != null) {
            event.withExtension("traceparent", row.traceparent());
        }
        return record(row, event.build());
    }

    private Names names(String storedName) {
        return new Names(
                "backcoach." + service + "." + storedName,
                URI.create("urn:backcoach:schema:" + service + ":" + storedName));
    }

    private ProducerRecord<String, byte[]> record(EventRow row, CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(
                        topic, null, null, row.client().toString())
                .writeBinary(event);
    }

    /** Zero-padded, so that it sorts as text. */
    static String sequence(long version) {
        String digits = Long.toString(version);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }
}
