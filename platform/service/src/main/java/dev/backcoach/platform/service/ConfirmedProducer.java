package dev.backcoach.platform.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records and returns when the broker has confirmed each, within 15 seconds. */
final class ConfirmedProducer implements AutoCloseable {

    private static final int BLOCK_AT_MOST_MS = 15_000;

    private final KafkaProducer<String, byte[]> producer;

    /** @param settings of the producer; what the guarantee needs is set over them */
    ConfirmedProducer(Map<String, Object> settings) {
        Map<String, Object> guaranteed = new HashMap<>(settings);
        guaranteed.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        guaranteed.put(ProducerConfig.ACKS_CONFIG, "all");
        guaranteed.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        guaranteed.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_AT_MOST_MS);
        guaranteed.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, BLOCK_AT_MOST_MS / 2);
        guaranteed.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, BLOCK_AT_MOST_MS);
        this.producer = new KafkaProducer<>(guaranteed, new StringSerializer(), new ByteArraySerializer());
    }

    /** @throws KafkaException when one is not confirmed; any of them may be there or not */
    void send(List<ProducerRecord<String, byte[]>> records) {
        List<Future<?>> sent = new ArrayList<>();
        records.forEach(each -> sent.add(producer.send(each)));
        producer.flush();
        sent.forEach(ConfirmedProducer::confirmed);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private static void confirmed(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the broker did not confirm a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while publishing", e);
        }
    }
}
