package dev.backcoach.systemtests.stress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The committed records of a topic from end to end.
 *
 * @param streams each event where it came first
 * @param records with duplicates
 */
record TopicContent(Streams streams, long records) {

    private static final Duration POLL = Duration.ofMillis(200);

    long duplicates() {
        return records - streams.size();
    }

    static TopicContent read(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        Map<UUID, List<UUID>> byClient = new LinkedHashMap<>();
        Set<UUID> seen = new HashSet<>();
        long records = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    records++;
                    UUID id = UUID.fromString(
                            new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                    if (seen.add(id)) {
                        byClient.computeIfAbsent(UUID.fromString(record.key()), _ -> new ArrayList<>())
                                .add(id);
                    }
                }
            }
        }
        return new TopicContent(new Streams(byClient), records);
    }
}
