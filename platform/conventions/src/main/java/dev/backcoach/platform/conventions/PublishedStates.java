package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.decider.ClientId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a compacted topic says of a client, as any consumer sees it. Needs {@link ServiceServers}. */
public final class PublishedStates {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PublishedStates() {}

    /**
     * The client's newest state once it is like this; a tombstone is the JSON null.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when it is not within 20 seconds
     */
    public static JsonNode await(ClientId client, Predicate<JsonNode> enough) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, ServiceServers.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(ServiceServers.STATE_TOPIC, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            JsonNode[] newest = {JSON.missingNode()};
            return Awaitility.await("state of " + client)
                    .pollInSameThread()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .until(
                            () -> {
                                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                                    if (record.key().equals(client.toString())) {
                                        newest[0] = read(record.value());
                                    }
                                }
                                return newest[0];
                            },
                            state -> !state.isMissingNode() && enough.test(state));
        }
    }

    private static JsonNode read(String value) {
        try {
            return value == null ? JSON.nullNode() : JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
