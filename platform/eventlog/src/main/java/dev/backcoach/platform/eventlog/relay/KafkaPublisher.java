package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.PlacedEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes each batch in one Kafka transaction. The transactional id is the service's: opening a publisher fences the
 * one before it, and ends whatever that left unfinished. Any failure finishes this publisher; its batch is then aborted
 * by the next one, or was committed and is published again.
 */
public final class KafkaPublisher implements Publisher {

    private final KafkaProducer<String, byte[]> producer;
    private final EventMessages messages;

    /**
     * @param settings of the producer; what the guarantees need is set over them
     * @throws PublishingFailed when the broker does not answer
     */
    public KafkaPublisher(Map<String, Object> settings, String transactionalId, EventMessages messages) {
        this.messages = messages;
        Map<String, Object> guaranteed = new HashMap<>();
        guaranteed.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        guaranteed.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        guaranteed.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        guaranteed.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        // A transaction that follows at once is told to wait until the one before it is ended everywhere: milliseconds.
        guaranteed.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        guaranteed.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        guaranteed.putAll(settings);
        guaranteed.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        guaranteed.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        guaranteed.put(ProducerConfig.ACKS_CONFIG, "all");
        guaranteed.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        try {
            this.producer = new KafkaProducer<>(guaranteed, new StringSerializer(), new ByteArraySerializer());
        } catch (KafkaException e) {
            throw new PublishingFailed("No producer could be made: " + e.getMessage(), e);
        }
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw new PublishingFailed("The broker does not answer: " + e.getMessage(), e);
        }
    }

    /** The transactional id of a service's relay. */
    public static String transactionalId(String service) {
        return service + "-relay";
    }

    @Override
    public void publish(List<PlacedEvent> events) {
        try {
            producer.beginTransaction();
            for (PlacedEvent event : events) {
                var _ = producer.send(messages.recordOf(event.row())); // the commit tells
            }
            producer.commitTransaction(); // flushes, and throws what any of the sends met
        } catch (KafkaException | IllegalStateException e) {
            throw new PublishingFailed("The broker did not confirm a batch: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
