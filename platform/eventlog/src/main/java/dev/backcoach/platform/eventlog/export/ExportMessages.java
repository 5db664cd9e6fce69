package dev.backcoach.platform.eventlog.export;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.export.ExportChunk.Place;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Pieces of exports as Kafka records: CloudEvents 1.0 in binary mode, the client id as key, the ciphertext as value. */
public final class ExportMessages {

    /** Where services put their parts of exports. */
    public static final String TOPIC = "backcoach.exports";

    private static final String TYPE_HEADER = "ce_type";
    private static final String CHUNK = ".export-chunk.v1";
    private static final String START = "backcoach.";

    private ExportMessages() {}

    /** The piece as a record. */
    public static ProducerRecord<String, byte[]> recordOf(ExportChunk chunk) {
        Place place = chunk.place();
        CloudEvent event = CloudEventBuilder.v1()
                .withId(place.attempt() + "-" + place.number())
                .withSource(URI.create("/backcoach/" + place.service() + "-service"))
                .withType(START + place.service() + CHUNK)
                .withSubject(chunk.client().toString())
                .withData("application/octet-stream", chunk.sealed())
                .withExtension("exportid", place.exportId().toString())
                .withExtension("attempt", place.attempt().toString())
                .withExtension("number", place.number())
                .withExtension("last", place.last())
                .withExtension("partitionkey", chunk.client().toString())
                .build();
        return KafkaMessageFactory.<String>createWriter(
                        TOPIC, null, null, chunk.client().toString())
                .writeBinary(event);
    }

    /** The piece that a record holds; empty for a record of another type. */
    public static Optional<ExportChunk> chunkOf(ConsumerRecord<?, byte[]> record) {
        if (!typeOf(record).endsWith(CHUNK)) {
            return Optional.empty();
        }
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        CloudEventData data = event.getData();
        if (data == null || event.getSubject() == null) {
            throw new IllegalArgumentException("a piece of an export without client or content");
        }
        String type = event.getType();
        Place place = new Place(
                UUID.fromString(extension(event, "exportid")),
                type.substring(START.length(), type.length() - CHUNK.length()),
                UUID.fromString(extension(event, "attempt")),
                Integer.parseInt(extension(event, "number")),
                Boolean.parseBoolean(extension(event, "last")));
        return Optional.of(new ExportChunk(ClientId.of(event.getSubject()), place, data.toBytes()));
    }

    /** What a record is, told without reading the rest of it; empty text where it does not say. */
    public static String typeOf(ConsumerRecord<?, byte[]> record) {
        Header type = record.headers().lastHeader(TYPE_HEADER);
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    private static String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        if (value == null) {
            throw new IllegalArgumentException("a piece of an export without " + name);
        }
        return value.toString();
    }
}
