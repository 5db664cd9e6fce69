package dev.backcoach.platform.eventlog.sample;

import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.KafkaPublisher;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.testing.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A service's topic on a real broker, to be published to and read back. */
public final class Topic {

    private static final int PARTITIONS = 3;
    private static final Random NAMES = new Random();

    private final KafkaBroker broker;
    public final String name;

    private Topic(KafkaBroker broker, String service) {
        this.broker = broker;
        this.name = EventMessages.topicOf(service);
        broker.createTopic(name, PARTITIONS, Map.of());
    }

    /** The topic of a service on the shared broker. */
    public static Topic of(String service) {
        return new Topic(KafkaBroker.shared(), service);
    }

    /** The same on a broker that a test may stop. */
    public static Topic on(KafkaBroker broker, String service) {
        return new Topic(broker, service);
    }

    /** A service name that no other test uses. */
    public static String freshService(String start) {
        return start
                + NAMES.ints(8, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /** How to reach the broker. */
    public Map<String, Object> settings() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    /** A publisher as the service's relay opens it. */
    public KafkaPublisher publisher(EventTypes<?> types) {
        return publisher(types, KafkaPublisher.transactionalId(types.service()), Map.of());
    }

    /** A publisher with settings of a test's own. */
    public KafkaPublisher publisher(EventTypes<?> types, String transactionalId, Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(settings());
        all.putAll(more);
        return new KafkaPublisher(all, transactionalId, new EventMessages(name, types));
    }

    /** Everything that is committed now, per partition in order. */
    public List<ConsumerRecord<String, byte[]>> committed() {
        Map<String, Object> all = new java.util.HashMap<>(settings());
        all.put("isolation.level", "read_committed");
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int p = 0; p < PARTITIONS; p++) {
                partitions.add(new TopicPartition(name, p));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** Per client the versions as they stand on the topic, duplicates included. */
    public Map<String, List<Long>> versions() {
        Map<String, List<Long>> versions = new LinkedHashMap<>();
        committed()
                .forEach(r -> versions.computeIfAbsent(r.key(), _ -> new ArrayList<>())
                        .add(Long.valueOf(header(r, "ce_sequence"))));
        return versions;
    }

    /** Ids of the events on the topic, each once. */
    public List<UUID> eventIds() {
        return committed().stream()
                .map(r -> UUID.fromString(header(r, "ce_id")))
                .distinct()
                .toList();
    }

    /** A header as text. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Puts records there as they are, whatever they are. */
    public void put(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(record -> {
                var _ = producer.send(record);
            });
            producer.flush();
        }
    }
}
