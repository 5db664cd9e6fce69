package dev.backcoach.systemtests.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own limits: sending records that are ready, and reading records without looking at them. */
final class RawKafka {

    private static final Duration POLL = Duration.ofMillis(100);

    private RawKafka() {}

    /** Sends the records in transactions of the given size, with the relay's settings; records per second. */
    static double produce(Map<String, Object> settings, List<ProducerRecord<String, byte[]>> records, int batch) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench-raw");
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            long start = System.nanoTime();
            for (int from = 0; from < records.size(); from += batch) {
                producer.beginTransaction();
                for (ProducerRecord<String, byte[]> record :
                        records.subList(from, Math.min(records.size(), from + batch))) {
                    Future<RecordMetadata> _ = producer.send(record);
                }
                producer.commitTransaction();
            }
            return records.size() * 1e9 / (System.nanoTime() - start);
        }
    }

    /** Reads so many committed records of a topic in a new group; records per second from the first on. */
    static double consume(String bootstrapServers, String group, String topic, int records) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "consumer",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1_000,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long start = 0;
            int before = 0;
            int read = 0;
            long bytes = 0;
            while (read < records) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    read++;
                    bytes += record.serializedValueSize();
                }
                if (start == 0 && read > 0) {
                    start = System.nanoTime();
                    before = read;
                }
            }
            if (bytes == 0) {
                throw new IllegalStateException("the records of " + topic + " are empty");
            }
            return (read - before) * 1e9 / (System.nanoTime() - start);
        }
    }
}
