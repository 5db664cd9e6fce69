package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to which moment everything that was on the topics has been taken in, by partition. A partition has caught up as of a
 * moment once it is read to the end that the broker told after that moment.
 */
final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration ASK_EVERY = Duration.ofMillis(500);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private record End(Instant askedAt, long offset) {}

    private final InstantSource clock;
    private final List<String> topics;
    private final Map<TopicPartition, Instant> reached = new ConcurrentHashMap<>();
    private final Map<TopicPartition, End> ends = new HashMap<>();
    private volatile int partitions;
    private boolean brokerAway;
    private volatile ConsumerLag lag = ConsumerLag.NONE;
    private long asked = System.nanoTime() - ASK_EVERY.toNanos();

    CatchUp(InstantSource clock, List<String> topics) {
        this.clock = clock;
        this.topics = topics;
    }

    /** Empty while this process does not read the client's partitions to their end. */
    Optional<Instant> of(ClientId client) {
        int count = partitions;
        if (count == 0) {
            return Optional.empty();
        }
        int partition = Utils.toPositive(Utils.murmur2(client.toString().getBytes(StandardCharsets.UTF_8))) % count;
        Instant earliest = Instant.MAX;
        for (String topic : topics) {
            Instant asOf = reached.get(new TopicPartition(topic, partition));
            if (asOf == null) {
                return Optional.empty();
            }
            earliest = asOf.isBefore(earliest) ? asOf : earliest;
        }
        return Optional.of(earliest);
    }

    void lose(Collection<TopicPartition> gone) {
        reached.keySet().removeAll(gone);
        ends.keySet().removeAll(gone);
    }

    /**
     * Looks how far the reading has come, on the consumer's thread.
     *
     * @param taken the partitions whose records are taken in without a break
     */
    void look(KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> taken) {
        ask(consumer, taken);
        Set<TopicPartition> done = new HashSet<>();
        ends.forEach((partition, end) -> {
            if (taken.contains(partition) && consumer.position(partition) >= end.offset()) {
                reached.put(partition, end.askedAt());
                done.add(partition);
            }
        });
        ends.keySet().removeAll(done);
        lag = lag(consumer, taken);
    }

    /** Whether the broker did not answer when it was asked last. */
    boolean brokerIsAway() {
        return brokerAway;
    }

    /** How far behind the topics the reading was when it was last looked at. */
    ConsumerLag lag() {
        return lag;
    }

    private ConsumerLag lag(KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> taken) {
        long records = 0;
        Instant earliest = taken.isEmpty() ? null : Instant.MAX;
        for (TopicPartition partition : taken) {
            records += consumer.currentLag(partition).orElse(0);
            Instant asOf = reached.getOrDefault(partition, Instant.MIN);
            earliest = asOf.isBefore(earliest) ? asOf : earliest;
        }
        return new ConsumerLag(taken.size(), records, Instant.MIN.equals(earliest) ? null : earliest);
    }

    private void ask(KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> taken) {
        Set<TopicPartition> open = new HashSet<>(taken);
        open.removeAll(ends.keySet());
        if (open.isEmpty() || System.nanoTime() - asked < ASK_EVERY.toNanos()) {
            return;
        }
        asked = System.nanoTime();
        Instant now = clock.instant();
        try {
            partitions =
                    consumer.partitionsFor(topics.getFirst(), ANSWER_WITHIN).size();
            consumer.endOffsets(open, ANSWER_WITHIN)
                    .forEach((partition, offset) -> ends.put(partition, new End(now, offset)));
            brokerAway = false;
        } catch (TimeoutException away) {
            LOG.debug("The broker does not tell where the topics end: {}", away.getMessage());
            brokerAway = true;
        }
    }
}
