package dev.backcoach.systemtests.running;

import dev.backcoach.platform.eventlog.relay.EventMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The committed records of a topic, each partition in its order. */
record Topic(List<ConsumerRecord<String, String>> records) {

    private static final Duration POLL = Duration.ofMillis(200);

    static Topic of(String service, String bootstrapServers) {
        return named(EventMessages.topicOf(service), bootstrapServers);
    }

    static Topic named(String name, String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(found::add);
            }
        }
        return new Topic(found);
    }

    /** Those of one client, in order, with duplicates. */
    List<ConsumerRecord<String, String>> about(UUID client) {
        return records.stream()
                .filter(message -> message.key().equals(client.toString()))
                .toList();
    }
}
