package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.TransportUnavailable;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a service's own topic from its beginning to where it ended when this was made, and compares it with the log:
 * nothing may be published that the log does not have, and nothing under another id. Not safe for several threads.
 */
public final class PublishedAgainstLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Well below what callers and gateways wait for an answer. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private static final String DIFFERENT = """
            select t.client_id, t.version, h.head, e.event_id is null from
                unnest(?::uuid[], ?::bigint[], ?::uuid[]) as t (client_id, version, id)
                left join lateral (select e.event_id from event e
                                   where e.client_id = t.client_id and e.version = t.version offset 0) e on true
                left join lateral (select e.version as head from event e
                                   where e.client_id = t.client_id order by e.version desc limit 1) h on true
            where h.head is null or t.version > h.head or e.event_id <> t.id
            """;

    private final Transactions transactions;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Long> begins;

    private record Published(ClientId client, long version, UUID id) {}

    /** An event on the topic that the log does not have like that, in words. */
    public record Difference(ClientId client, String what) {}

    /**
     * Asks the broker from where to where it will read.
     *
     * @param kafka settings of a consumer, at least {@code bootstrap.servers}
     * @throws TransportUnavailable when the broker does not answer within eight seconds
     */
    public PublishedAgainstLog(Transactions transactions, Map<String, Object> kafka, String service) {
        this.transactions = transactions;
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 500);
        settings.put("default.api.timeout.ms", (int) ANSWER_WITHIN.toMillis());
        settings.put("request.timeout.ms", (int) ANSWER_WITHIN.toMillis());
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(EventMessages.topicOf(service)).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            this.begins = consumer.beginningOffsets(partitions);
            this.ends = consumer.endOffsets(partitions);
            begins.forEach(consumer::seek);
        } catch (TimeoutException away) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw new TransportUnavailable("What is published cannot be read: " + away.getMessage(), away);
        }
    }

    /** How many offsets there are to read, about as many as records. */
    public long offsets() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.get(end.getKey()))
                .sum();
    }

    /** How many of them have been read. */
    public long read() {
        return ends.keySet().stream()
                .mapToLong(p -> Math.min(consumer.position(p), ends.get(p)) - begins.get(p))
                .sum();
    }

    /** Whether there is more to be read. */
    public boolean hasMore() {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** Reads the next records and tells how they differ from the log. */
    public List<Difference> next() {
        List<Published> published = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            published.add(new Published(
                    ClientId.of(Objects.requireNonNull(event.getSubject())),
                    Long.parseLong(Objects.requireNonNull(event.getExtension("sequence"))
                            .toString()),
                    UUID.fromString(event.getId())));
        }
        return published.isEmpty() ? List.of() : differences(published);
    }

    private List<Difference> differences(List<Published> published) {
        return transactions.run(connection -> {
            try (PreparedStatement statement = FreshPlan.prepare(connection, DIFFERENT)) {
                statement.setArray(
                        1,
                        EventColumns.array(
                                connection, "uuid", published, p -> p.client().value()));
                statement.setArray(2, EventColumns.array(connection, "bigint", published, Published::version));
                statement.setArray(3, EventColumns.array(connection, "uuid", published, Published::id));
                List<Difference> differences = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        differences.add(new Difference(
                                new ClientId(row.getObject(1, UUID.class)),
                                "version " + row.getLong(2)
                                        + (row.getBoolean(4)
                                                ? " is published, the log ends with " + row.getLong(3)
                                                : " is published under another event id")));
                    }
                }
                return differences;
            }
        });
    }

    @Override
    public void close() {
        consumer.close();
    }
}
