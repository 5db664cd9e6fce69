package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.KafkaPublisher;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.WalkingDiary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A backlog in PostgreSQL published to Kafka, next to sending the same records from memory. */
final class RelayBench {

    static final String RAW = "raw Kafka produce, transactions of ";
    static final String RELAY = "relay, batches of ";
    static final List<Integer> BATCHES = List.of(500, 2_000);

    private final KafkaBroker kafka;
    private final ServiceLog<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> log;
    private final int events;
    private int topics;

    RelayBench(
            KafkaBroker kafka,
            ServiceLog<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> log,
            int events) {
        this.kafka = kafka;
        this.log = log;
        this.events = events;
    }

    List<Figure> run(int rounds) throws Exception {
        Rounds all = new Rounds(rounds);
        for (int batch : BATCHES) {
            all.add(RAW + batch, () -> produce(batch));
            all.add(RELAY + batch, () -> relay(batch));
        }
        return all.run("events/s");
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
        try (PostgresRelaySession session = session()) {
            EventMessages messages = new EventMessages(topic, log.aggregate().types());
            records = session.eventsAfter(Cursor.START, events).stream()
                    .map(event -> messages.recordOf(event.row()))
                    .toList();
        }
        return RawKafka.produce(settings(), records, batch);
    }

    private double relay(int batch) {
        String topic = nextTopic();
        Sql.execute(log.dataSource(), "update relay_cursor set transaction_id = '0', position = 0");
        EventMessages messages = new EventMessages(topic, log.aggregate().types());
        Relay relay = new Relay(
                this::session,
                () -> new KafkaPublisher(settings(), "bench-relay", messages),
                log.aggregate().types(),
                batch);
        UntilPublished pace = new UntilPublished();
        relay.lead(pace);
        return pace.perSecond();
    }

    private PostgresRelaySession session() {
        return new PostgresRelaySession(log.dataSource(), Duration.ofMinutes(1));
    }

    private Map<String, Object> settings() {
        return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    }

    /** Goes on until the backlog is published; the time runs from when the relay leads. */
    private final class UntilPublished implements Relay.Pace {

        private long start;
        private long end;
        private int published;

        @Override
        public boolean goOn() {
            if (start == 0) {
                start = System.nanoTime();
            }
            return published < events;
        }

        @Override
        public void caughtUp() {
            throw new IllegalStateException("the backlog ended after " + published + " of " + events + " events");
        }

        @Override
        public void published(int more, Cursor cursor) {
            published += more;
            end = System.nanoTime();
        }

        @Override
        public void lost(RuntimeException because) {
            throw because;
        }

        double perSecond() {
            return published * 1e9 / (end - start);
        }
    }
}
