package dev.backcoach.platform.eventlog.consumer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads other services' topics on one platform thread, from start to close, and hands what a poll brings to the
 * {@link BatchHandler}. Where to read is what the service's own database says, on every assignment; Kafka keeps no
 * offsets for it. While the database is away it stays in the group, pauses and tries again; nothing is skipped.
 */
public final class FactConsumer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FactConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BACKOFF_AT_MOST = Duration.ofSeconds(5);
    private static final int MOVES_WITHOUT_PROGRESS = 3;
    private static final Duration RETRY_EVERY = Duration.ofSeconds(1);
    private static final int RETRIES_AT_ONCE = 20;

    private final Map<String, Object> settings;
    private final String group;
    private final List<String> topics;
    private final BatchHandler<?, ?, ?> handler;
    private final ParkedClients<?, ?, ?> parked;
    private final CatchUp catchUp;
    private final Consumer<Set<ClientId>> afterCommit;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile KafkaConsumer<byte[], byte[]> reading;
    private volatile ConsumerStatus status = new ConsumerStatus(ConsumerStatus.State.STARTING, 0, null);
    private final Map<Partition, Integer> moves = new HashMap<>();
    private Duration backoff = POLL;
    private boolean rejoin;
    private long lastRetry = System.nanoTime();

    /**
     * @param settings of the Kafka consumer; what the guarantees need is set over them
     * @param group the service's consumer group
     * @param clock by which it tells up to when it has caught up
     * @param afterCommit told whom a batch was about, once it has been taken in; must not block
     */
    public FactConsumer(
            Map<String, Object> settings,
            String group,
            List<String> topics,
            BatchHandler<?, ?, ?> handler,
            ParkedClients<?, ?, ?> parked,
            InstantSource clock,
            Consumer<Set<ClientId>> afterCommit) {
        this.settings = new HashMap<>();
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        this.settings.putAll(settings);
        this.settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        this.settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        this.settings.put(ConsumerConfig.GROUP_REMOTE_ASSIGNOR_CONFIG, "range");
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.group = group;
        this.topics = List.copyOf(topics);
        this.handler = handler;
        this.parked = parked;
        this.afterCommit = afterCommit;
        this.catchUp = new CatchUp(clock, this.topics);
        this.thread = Thread.ofPlatform().name(group + "-consumer").unstarted(this::run);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** What it is doing. */
    public ConsumerStatus status() {
        return status;
    }

    /**
     * Up to when everything about this client that was on the topics has been taken in; empty while another process reads
     * them, or the broker does not answer. Moments are of the clock that was given.
     */
    public Optional<Instant> caughtUpAsOf(ClientId client) {
        return catchUp.of(client);
    }

    /** How far behind it is. */
    public ConsumerLag lag() {
        return catchUp.lag();
    }

    /** Finishes the batch in hand and leaves the group. */
    @Override
    public void close() {
        closed = true;
        closing.countDown();
        KafkaConsumer<byte[], byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                reading = consumer;
                rejoin = false;
                read(consumer);
            } catch (TooManyParked broken) {
                LOG.error("{}", broken.getMessage());
                now(ConsumerStatus.State.STOPPED, broken.getMessage());
                return;
            } catch (WakeupException e) {
                LOG.debug("{} was woken to close.", thread.getName());
            } catch (KafkaException e) {
                LOG.warn("{} starts again: {}", thread.getName(), e.getMessage());
                now(ConsumerStatus.State.WAITING, e.getMessage());
            } catch (RuntimeException fault) {
                LOG.error("{} failed and starts again.", thread.getName(), fault);
                now(ConsumerStatus.State.WAITING, fault.toString());
            } catch (Error fault) {
                LOG.error("{} has stopped; restart the service.", thread.getName(), fault);
                now(ConsumerStatus.State.STOPPED, fault.toString());
                throw fault;
            } finally {
                reading = null;
            }
            backOff();
        }
        now(ConsumerStatus.State.CLOSED, null);
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        Placement placement = new Placement(consumer);
        consumer.subscribe(topics, placement);
        while (!closed && !rejoin) {
            try {
                placement.placeAll();
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                take(placement, records);
                catchUp.look(consumer, placement.from.keySet());
                retryParked();
                backoff = POLL;
                if (catchUp.brokerIsAway()) {
                    now(ConsumerStatus.State.WAITING, "The broker does not answer.");
                } else {
                    now(ConsumerStatus.State.READING, null);
                }
            } catch (StoreUnavailable away) {
                placement.from.clear();
                waitOut(consumer, away);
            }
        }
    }

    private void take(Placement placement, ConsumerRecords<byte[], byte[]> polled) {
        List<Batch.Part> parts = polled.partitions().stream()
                .filter(placement.from::containsKey)
                .map(partition -> part(placement.from.get(partition), partition, polled))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        Batch batch = new Batch(parts);
        switch (handler.take(batch)) {
            case Taken.Done _ -> {
                parts.forEach(part -> placement.from.put(topicPartition(part.partition()), part.next()));
                parts.forEach(part -> moves.remove(part.partition()));
                int facts = batch.records().size();
                status = new ConsumerStatus(ConsumerStatus.State.READING, status.facts() + facts, null);
                afterCommit.accept(batch.clients());
            }
            case Taken.MovedOn(Map<Partition, Long> moved) -> {
                LOG.info("Another consumer has moved offsets: {}.", moved);
                parts.forEach(part -> placement.from.remove(topicPartition(part.partition()))); // all are read again
                moved.keySet().forEach(partition -> moves.merge(partition, 1, Integer::sum));
                rejoin = moves.values().stream().anyMatch(count -> count >= MOVES_WITHOUT_PROGRESS);
                if (rejoin) {
                    moves.clear();
                }
            }
        }
    }

    private static Batch.Part part(long from, TopicPartition partition, ConsumerRecords<byte[], byte[]> polled) {
        List<Batch.Received> received =
                polled.records(partition).stream().map(FactConsumer::received).toList();
        long next = polled.nextOffsets().get(partition).offset();
        return new Batch.Part(new Partition(partition.topic(), partition.partition()), from, received, next);
    }

    private static TopicPartition topicPartition(Partition partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }

    private void retryParked() {
        if (System.nanoTime() - lastRetry >= RETRY_EVERY.toNanos()) {
            lastRetry = System.nanoTime();
            parked.retryDue(RETRIES_AT_ONCE);
        }
    }

    private static Batch.Received received(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Batch.ReceivedFact(record.offset(), FactFormat.of(record));
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "Record {} of {}-{} is unreadable and parked.",
                    record.offset(),
                    record.topic(),
                    record.partition());
            byte[] value = record.value() == null ? new byte[0] : record.value();
            String kept = JsonNodeFactory.instance
                    .objectNode()
                    .put("value", Base64.getEncoder().encodeToString(value))
                    .toString();
            return new Batch.Unreadable(record.offset(), kept, e.getMessage());
        }
    }

    /** Stays in the group without taking records until it is worth asking the database again. */
    private void waitOut(KafkaConsumer<byte[], byte[]> consumer, StoreUnavailable away) {
        LOG.warn("{} waits {} ms: {}", group, backoff.toMillis(), away.getMessage());
        now(ConsumerStatus.State.WAITING, away.getMessage());
        long until = System.nanoTime() + backoff.toNanos();
        while (!closed && System.nanoTime() < until) {
            consumer.pause(consumer.assignment());
            consumer.poll(POLL);
        }
        consumer.resume(consumer.assignment());
        lengthenBackoff();
    }

    /** Waits before starting again; ends early to close. */
    private void backOff() {
        try {
            if (!closing.await(backoff.toMillis(), TimeUnit.MILLISECONDS)) {
                lengthenBackoff();
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    private void lengthenBackoff() {
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(BACKOFF_AT_MOST) < 0 ? doubled : BACKOFF_AT_MOST;
    }

    private void now(ConsumerStatus.State state, String because) {
        status = new ConsumerStatus(state, status.facts(), because);
    }

    /**
     * Puts every partition where the database says, and knows which ones are read from there without a break. Records of
     * any other partition are let go; it is placed anew before the next poll.
     */
    private final class Placement implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final Map<TopicPartition, Long> from = new HashMap<>();

        Placement(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.info("{} reads {} more partitions.", group, partitions.size());
            from.keySet().removeAll(partitions);
            catchUp.lose(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            from.keySet().removeAll(partitions);
            catchUp.lose(partitions);
        }

        void placeAll() {
            for (TopicPartition partition : consumer.assignment()) {
                if (!from.containsKey(partition)) {
                    long offset = handler.nextOffset(new Partition(partition.topic(), partition.partition()));
                    consumer.seek(partition, offset);
                    from.put(partition, offset);
                }
            }
        }
    }
}
