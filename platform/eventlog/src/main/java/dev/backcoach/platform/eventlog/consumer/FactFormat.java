package dev.backcoach.platform.eventlog.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.decider.ClientId;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Facts as they come on Kafka, and as they are kept while they are parked. */
public final class FactFormat {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern TYPE = Pattern.compile("backcoach\\.([a-z]+)\\.(.+)");

    private FactFormat() {}

    /** @throws IllegalArgumentException when the record is no event of ours; the message quotes nothing of it */
    public static Fact of(ConsumerRecord<?, byte[]> record) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            Matcher type = TYPE.matcher(event.getType());
            CloudEventData data = event.getData();
            if (!type.matches() || data == null || event.getSubject() == null || event.getTime() == null) {
                throw new IllegalArgumentException("an attribute or the data is missing");
            }
            return new Fact(
                    ClientId.of(event.getSubject()),
                    type.group(1),
                    Long.parseLong(extension(event, "sequence")),
                    UUID.fromString(event.getId()),
                    type.group(2),
                    event.getTime(),
                    OffsetDateTime.parse(extension(event, "recordedtime")).toInstant(),
                    UUID.fromString(extension(event, "correlationid")),
                    (String) event.getExtension("traceparent"),
                    new String(data.toBytes(), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "not an event of Backcoach (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        if (value == null) {
            throw new IllegalArgumentException("extension " + name + " is missing");
        }
        return value.toString();
    }

    /** The fact as JSON, for the parked events. */
    static String write(Fact fact) {
        ObjectNode node = JSON.createObjectNode()
                .put("client", fact.client().toString())
                .put("source", fact.source())
                .put("version", fact.version())
                .put("eventId", fact.eventId().toString())
                .put("type", fact.type())
                .put("occurredAt", fact.occurredAt().toString())
                .put("recordedAt", fact.recordedAt().toString())
                .put("correlationId", fact.correlationId().toString())
                .put("traceparent", fact.traceparent())
                .put("data", fact.data());
        return node.toString();
    }

    /** Reads what {@link #write} wrote. */
    static Fact read(String text) {
        try {
            var node = JSON.readTree(text);
            return new Fact(
                    ClientId.of(node.get("client").textValue()),
                    node.get("source").textValue(),
                    node.get("version").longValue(),
                    UUID.fromString(node.get("eventId").textValue()),
                    node.get("type").textValue(),
                    OffsetDateTime.parse(node.get("occurredAt").textValue()),
                    Instant.parse(node.get("recordedAt").textValue()),
                    UUID.fromString(node.get("correlationId").textValue()),
                    node.get("traceparent").textValue(),
                    node.get("data").textValue());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a parked event is not in the form it was written in", e);
        }
    }
}
