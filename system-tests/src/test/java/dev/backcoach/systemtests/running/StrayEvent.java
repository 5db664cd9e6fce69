package dev.backcoach.systemtests.running;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An event on a service's topic that its relay never published: versions are missing before it, so it parks the client. */
record StrayEvent(RunningStack stack, UUID client) {

    private sealed interface Unseen {
        record AsText() implements Unseen {}
    }

    private static SealedJson nothingSealed() {
        return new SealedJson(
                new Vault(Vault.newMasterKeyset(), new InMemoryEventStore(InstantSource.system()).clientKeys()));
    }

    void published(String service, long version) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = Instant.now();
        EventRow row = new EventRow(
                new ClientId(client),
                version,
                id,
                "weather-noticed.v1",
                now.atOffset(ZoneOffset.UTC),
                now,
                null,
                id,
                "client:" + client,
                null,
                "{}");
        EventMessages messages = new EventMessages(
                EventMessages.topicOf(service),
                EventTypes.of(service, Unseen.class, nothingSealed())
                        .event("as-text.v1", Unseen.AsText.class)
                        .build());
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(messages.recordOf(row)).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the broker did not take the event", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", interruption);
        }
    }
}
