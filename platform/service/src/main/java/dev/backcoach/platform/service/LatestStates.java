package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.types.Known;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes what holds now of each client to whom something happened, to a compacted topic under the client's id. What
 * is published again after a failure says the same or something newer; readers keep the highest version. An erased
 * client's record is a tombstone.
 */
final class LatestStates<E, S> implements ReadModel<E> {

    private static final int BLOCK_AT_MOST_MS = 15_000;

    private final String topic;
    private final Function<ClientId, Known<S>> current;
    private final BiFunction<ClientId, Known<S>, String> form;
    private final KafkaProducer<String, String> producer;

    /**
     * @param settings of the producer; what the guarantee needs is set over them
     * @param current the client's state, throws {@link ClientGone} when erased
     * @param form the state as the topic's readers see it, with its version; holds nothing personal
     */
    LatestStates(
            Map<String, Object> settings,
            String topic,
            Function<ClientId, Known<S>> current,
            BiFunction<ClientId, Known<S>, String> form) {
        this.topic = topic;
        this.current = current;
        this.form = form;
        Map<String, Object> guaranteed = new HashMap<>(settings);
        guaranteed.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        guaranteed.put(ProducerConfig.ACKS_CONFIG, "all");
        guaranteed.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        guaranteed.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_AT_MOST_MS);
        guaranteed.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, BLOCK_AT_MOST_MS / 2);
        guaranteed.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, BLOCK_AT_MOST_MS);
        this.producer = new KafkaProducer<>(guaranteed, new StringSerializer(), new StringSerializer());
    }

    @Override
    public String name() {
        return topic;
    }

    /** Ends when the broker has confirmed every state; the cursor moves after that. */
    @Override
    public void apply(List<Projected<E>> events) {
        Set<ClientId> clients = new LinkedHashSet<>();
        events.forEach(event -> clients.add(event.row().client()));
        List<Future<?>> sent = new ArrayList<>();
        clients.forEach(
                client -> sent.add(producer.send(new ProducerRecord<>(topic, client.toString(), state(client)))));
        producer.flush();
        sent.forEach(LatestStates::confirmed);
    }

    /** Nothing: the tombstone came with the erasure's own event. */
    @Override
    public void forget(ClientId client) {}

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    /** Null, which is a tombstone, of whom has been erased. */
    private String state(ClientId client) {
        // The log reads in a transaction of its own, never in the one that moves the cursor.
        return QuarkusTransaction.suspendingExisting().call(() -> {
            try {
                return form.apply(client, current.apply(client));
            } catch (ClientGone erased) {
                return null;
            }
        });
    }

    private static void confirmed(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the broker did not confirm a state", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while publishing states", e);
        }
    }
}
