package dev.backcoach.platform.eventlog.export;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows a topic in a group of its own, each record at least once: how far it has come is told to the broker after what
 * was read has been dealt with. Used by one thread. After a failure it begins anew from there.
 */
public final class TopicFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** What one record asks for may take this long before the group gives its partition to another process. */
    private static final Duration WORK_AT_MOST = Duration.ofMinutes(30);

    private final Map<String, Object> settings;
    private final String topic;
    private final Predicate<ConsumerRecord<byte[], byte[]>> work;
    private KafkaConsumer<byte[], byte[]> consumer;

    /**
     * @param settings of the Kafka consumer; what the guarantee needs is set over them
     * @param work deals with a record; tells whether that is worth telling the broker at once
     */
    public TopicFollower(
            Map<String, Object> settings, String group, String topic, Predicate<ConsumerRecord<byte[], byte[]>> work) {
        this.settings = new HashMap<>(settings);
        this.settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        this.settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Math.toIntExact(WORK_AT_MOST.toMillis()));
        this.topic = topic;
        this.work = work;
    }

    /** Waits a moment for records and deals with them. Whatever the work throws is thrown, and comes again. */
    public void step() {
        try {
            if (consumer == null) {
                consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                consumer.subscribe(Set.of(topic));
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (work.test(record)) {
                    consumer.commitSync(Map.of(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1)));
                }
            }
            if (!records.nextOffsets().isEmpty()) {
                consumer.commitSync(records.nextOffsets());
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Leaves the group. */
    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
