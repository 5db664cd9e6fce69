package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a service has published on its topic, as any consumer sees it. Needs {@link ServiceServers}. */
public final class PublishedEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String topic;

    /**
     * A record of the topic.
     *
     * @param key the client id, or a pseudonym
     * @param headers as text, in the order of their names ({@code ce_id}, {@code ce_type} ...)
     */
    public record Event(String key, Map<String, String> headers, JsonNode data) {

        /** The stored name, for example {@code session-logged.v1}. */
        public String type() {
            return header("ce_type").replaceFirst("^backcoach\\.[a-z]+\\.", "");
        }

        /** The version of the client's stream. */
        public long version() {
            return Long.parseLong(header("ce_sequence"));
        }

        private String header(String name) {
            String value = headers.get(name);
            if (value == null) {
                throw new IllegalStateException("no header " + name + " among " + headers.keySet());
            }
            return value;
        }
    }

    private PublishedEvents(String topic) {
        this.topic = topic;
    }

    /** @param service the short name, for example {@code intake} */
    public static PublishedEvents of(String service) {
        return new PublishedEvents(EventMessages.topicOf(service));
    }

    /**
     * All that is on a topic by now, as often as it is there, each partition in its order. A tombstone is the JSON null.
     *
     * @param topic its full name
     */
    public static List<Event> all(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = fromTheBeginning(consumer, topic);
            List<Event> found = new ArrayList<>();
            readToEnd(consumer, partitions, message -> found.add(event(message)));
            return found;
        }
    }

    /** The client's events that are on the topic by now, in the order of their versions. */
    public List<Event> about(ClientId client) {
        return until(client, _ -> true);
    }

    /**
     * The client's events once one of this stored name is among them.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when none is within 20 seconds
     */
    public List<Event> awaitType(ClientId client, String type) {
        return until(
                client, events -> events.stream().anyMatch(event -> event.type().equals(type)));
    }

    /**
     * The client's events once the one with this version is among them.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when it is not within 20 seconds
     */
    public List<Event> awaitVersion(ClientId client, long version) {
        return until(client, events -> events.stream().anyMatch(event -> event.version() == version));
    }

    private List<Event> until(ClientId client, Predicate<List<Event>> enough) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = fromTheBeginning(consumer, topic);
            Map<Long, Event> found = new TreeMap<>();
            return Awaitility.await("events of " + client + " on " + topic)
                    .pollInSameThread()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(
                            () -> {
                                readToEnd(consumer, partitions, message -> {
                                    if (message.key().equals(client.toString())) {
                                        Event event = event(message);
                                        found.putIfAbsent(event.version(), event);
                                    }
                                });
                                return List.copyOf(found.values());
                            },
                            enough);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> fromTheBeginning(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = IntStream.range(0, ServiceServers.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private static void readToEnd(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(each);
        }
    }

    private static Event event(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return new Event(
                    message.key(), headers, message.value() == null ? JSON.nullNode() : JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException("the value of an event is not JSON", e);
        }
    }
}
