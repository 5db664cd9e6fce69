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
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records under a client's id and waits until the broker has confirmed all of them. Used by one thread. */
final class ConfirmedSends<V> implements AutoCloseable {

    private static final int BLOCK_AT_MOST_MS = 15_000;

    private final KafkaProducer<String, V> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    /** @param settings of the producer; what the guarantee needs is set over them */
    ConfirmedSends(Map<String, Object> settings, String compression, Serializer<V> values) {
        Map<String, Object> guaranteed = new HashMap<>(settings);
        guaranteed.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        guaranteed.put(ProducerConfig.ACKS_CONFIG, "all");
        guaranteed.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
        guaranteed.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_AT_MOST_MS);
        guaranteed.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, BLOCK_AT_MOST_MS / 2);
        guaranteed.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, BLOCK_AT_MOST_MS);
        this.producer = new KafkaProducer<>(guaranteed, new StringSerializer(), values);
    }

    /**
     * Hands a record over.
     *
     * @throws KafkaException when it is refused at once, after 15 s where the broker or the topic is not there: each
     *     further record would wait as long
     */
    void send(ProducerRecord<String, V> record) {
        Future<?> one = producer.send(record);
        if (one.isDone()) {
            try {
                confirmed(one);
            } catch (KafkaException refused) {
                sent.clear();
                throw refused;
            }
        } else {
            sent.add(one);
        }
    }

    /** @throws KafkaException when one of them was not confirmed; all are to be sent again then */
    void confirm() {
        producer.flush();
        try {
            sent.forEach(ConfirmedSends::confirmed);
        } finally {
            sent.clear();
        }
    }

    private static void confirmed(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the broker did not confirm a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
