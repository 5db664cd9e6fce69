package dev.backcoach.platform.eventlog.sample;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import dev.backcoach.platform.eventlog.consumer.Batch;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.EventIds;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Another service, as far as its events go: makes facts in version order, ready to be taken in or put on a topic. */
public final class Neighbour {

    private final Aggregate<Diary.Command, Diary.Event, Diary.State> aggregate;
    private final Map<ClientId, Long> versions = new HashMap<>();

    public Neighbour(String service) {
        Vault vault = new Vault(Vault.newMasterKeyset(), new InMemoryEventStore(InstantSource.system()).clientKeys());
        this.aggregate = Diary.aggregate(service, vault);
    }

    /** The next event of the client. */
    public EventRow next(ClientId client, Diary.Event event) {
        long after = versions.getOrDefault(client, 0L);
        versions.put(client, after + 1);
        return aggregate
                .rows(
                        client,
                        after,
                        List.of(event),
                        UUID.randomUUID(),
                        Requests.walk(client, 1).context(),
                        Instant.parse("2026-03-01T17:00:00Z"))
                .getFirst();
    }

    /** The next walk of the client, as a fact. */
    public Fact walk(ClientId client, int minutes) {
        return fact(next(client, new Diary.WalkLogged(minutes, null)));
    }

    /** A fact of another kind. */
    public Fact fact(ClientId client, Diary.Event event) {
        return fact(next(client, event));
    }

    /** The event as it reaches other services. */
    public Fact fact(EventRow row) {
        return new Fact(
                row.client(),
                aggregate.service(),
                row.version(),
                row.eventId(),
                row.type(),
                row.occurredAt(),
                row.recordedAt(),
                row.correlationId(),
                row.traceparent(),
                row.payload());
    }

    /** The same version under another id, which no relay makes. */
    public static Fact withAnotherId(Fact fact) {
        return new Fact(
                fact.client(),
                fact.source(),
                fact.version(),
                EventIds.derive("forger", fact.eventId(), 0),
                fact.type(),
                fact.occurredAt(),
                fact.recordedAt(),
                fact.correlationId(),
                fact.traceparent(),
                fact.data());
    }

    /** Events as records of a topic. */
    public List<ProducerRecord<String, byte[]>> records(Topic topic, List<EventRow> rows) {
        EventMessages messages = new EventMessages(topic.name, aggregate.types());
        return rows.stream().map(messages::recordOf).toList();
    }

    /** Facts as a batch of one partition, at consecutive offsets from the given one. */
    public static Batch batch(Partition partition, long from, Fact... facts) {
        List<Batch.Received> records = new ArrayList<>();
        Stream.of(facts).forEach(fact -> records.add(new Batch.ReceivedFact(from + records.size(), fact)));
        return new Batch(partition, from, records, from + records.size());
    }
}
