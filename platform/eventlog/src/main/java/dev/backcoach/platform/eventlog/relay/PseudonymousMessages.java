package dev.backcoach.platform.eventlog.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events under pseudonyms as Kafka records: CloudEvents 1.0 in binary mode, the pseudonym as key and subject. Nothing in
 * them leads to the same event on another topic: the id is made of pseudonym and sequence, there is no time, no
 * correlation and no trace, and the record's own timestamp is the day of publication.
 */
public final class PseudonymousMessages {

    private final String service;
    private final String family;

    /**
     * Of a family of events that a service publishes.
     *
     * @param service the short name of who publishes
     * @param family what the topic and the types are named after, for example {@code analytics}
     */
    public PseudonymousMessages(String service, String family) {
        this.service = service;
        this.family = family;
    }

    /**
     * The event as a record.
     *
     * @param now when it is published; only its day is told
     */
    public ProducerRecord<String, byte[]> recordOf(PseudonymousEvent event, Instant now) {
        String sequence = EventMessages.sequence(event.sequence());
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.pseudonym() + "-" + sequence)
                .withSource(URI.create("/backcoach/" + service + "-service"))
                .withType("backcoach." + family + "." + event.type())
                .withSubject(event.pseudonym())
                .withDataSchema(URI.create("urn:backcoach:schema:" + family + ":" + event.type()))
                .withData("application/json", event.payload().getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", sequence)
                .withExtension("partitionkey", event.pseudonym())
                .build();
        return KafkaMessageFactory.<String>createWriter(
                        EventMessages.topicOf(family),
                        null,
                        now.truncatedTo(ChronoUnit.DAYS).toEpochMilli(),
                        event.pseudonym())
                .writeBinary(cloudEvent);
    }
}
