package dev.backcoach.platform.conventions;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.export.ExportMessages;
import dev.backcoach.platform.eventlog.export.PartWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topic of parts of exports, as the services beside the one under test see it. Needs {@link ServiceServers}. */
public final class ExportTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private ExportTopic() {}

    /** Puts pieces there, in this order; returns when the broker has them. */
    public static void give(List<ExportChunk> chunks) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(servers(), new StringSerializer(), new ByteArraySerializer())) {
            for (ExportChunk chunk : chunks) {
                producer.send(ExportMessages.recordOf(chunk)).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a piece of an export", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while giving a part", e);
        }
    }

    /**
     * A part as another service would give it.
     *
     * @param lines as {@link PartWriter} has them
     * @param summary JSON of a {@link dev.backcoach.platform.eventlog.export.PartSummary}
     */
    public static List<ExportChunk> part(
            ClientId client, UUID export, String publicKey, String service, List<String> lines, String summary) {
        List<ExportChunk> chunks = new ArrayList<>();
        PartWriter writer = new PartWriter(client, export, publicKey, service, UUID.randomUUID(), chunks::add);
        lines.forEach(writer::line);
        writer.end(summary);
        return chunks;
    }

    /**
     * What is on the topic for an export once a part is whole, in its order.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when it is not within 30 seconds
     */
    public static List<ExportChunk> awaitPart(UUID export) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(servers(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var _ = fromTheBeginning(consumer);
            Map<Integer, ExportChunk> found = new TreeMap<>();
            Awaitility.await("a part of export " + export)
                    .pollInSameThread()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        polled(consumer, export)
                                .forEach(chunk -> found.put(chunk.place().number(), chunk));
                        return found.values().stream()
                                .anyMatch(chunk -> chunk.place().last());
                    });
            return List.copyOf(found.values());
        }
    }

    /** What is on the topic for an export by now, of whatever service. */
    public static List<ExportChunk> onTopic(UUID export) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(servers(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = fromTheBeginning(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ExportChunk> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                found.addAll(polled(consumer, export));
            }
            return found;
        }
    }

    /** In which partition of any of our topics a client's records are. */
    public static int partitionOf(ClientId client) {
        byte[] key = client.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % ServiceServers.PARTITIONS;
    }

    private static List<TopicPartition> fromTheBeginning(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = IntStream.range(0, ServiceServers.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(ExportMessages.TOPIC, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private static List<ExportChunk> polled(KafkaConsumer<String, byte[]> consumer, UUID export) {
        List<ExportChunk> found = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            ExportMessages.chunkOf(record)
                    .filter(chunk -> chunk.place().exportId().equals(export))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Map<String, Object> servers() {
        return Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}
