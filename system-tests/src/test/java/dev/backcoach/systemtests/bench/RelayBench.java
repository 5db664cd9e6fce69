package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.systemtests.service.ServiceLog;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A backlog in PostgreSQL published to Kafka, next to sending the same records from memory. */
final class RelayBench {

    static final String RAW = "raw Kafka produce, transactions of ";
    static final String RELAY = "relay, batches of ";
    static final List<Integer> BATCHES = List.of(500, 2_000);

    private static final String UNIT = "events/s";

    private final KafkaBroker kafka;
    private final ServiceLog<?, ?, ?> log;
    private final int events;
    private int topics;

    RelayBench(KafkaBroker kafka, ServiceLog<?, ?, ?> log, int events) {
        this.kafka = kafka;
        this.log = log;
        this.events = events;
    }

    Section run(int rounds) throws Exception {
        Rounds all = new Rounds(rounds);
        for (int batch : BATCHES) {
            all.add(RAW + batch, UNIT, () -> produce(batch));
            all.add(
                    RELAY + batch,
                    UNIT,
                    () -> new Backlog(kafka, log, Cursor.START, events).publish(nextTopic(), batch));
        }
        return new Section("Relay", all.run());
    }

    /** The topic that was written last holds the whole backlog. */
    String lastTopic() {
        return "backcoach.bench-" + topics + ".events";
    }

    private String nextTopic() {
        topics++;
        kafka.createTopic(lastTopic(), 12, Map.of());
        return lastTopic();
    }

    private double produce(int batch) {
        String topic = nextTopic();
        List<ProducerRecord<String, byte[]>> records;
        try (PostgresRelaySession session = Backlog.session(log)) {
            EventMessages messages = new EventMessages(topic, log.aggregate().types());
            records = session.eventsAfter(Cursor.START, events).stream()
                    .map(event -> messages.recordOf(event.row()))
                    .toList();
        }
        return RawKafka.produce(Backlog.settings(kafka), records, batch);
    }
}
