package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.KafkaPublisher;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Events of a log that wait to be published, from a place in it on. */
final class Backlog {

    private final KafkaBroker kafka;
    private final ServiceLog<?, ?, ?> log;
    private final Cursor from;
    private final int events;

    Backlog(KafkaBroker kafka, ServiceLog<?, ?, ?> log, Cursor from, int events) {
        this.kafka = kafka;
        this.log = log;
        this.from = from;
        this.events = events;
    }

    /** The end of a log as it is now. */
    static Cursor endOf(ServiceLog<?, ?, ?> log) {
        return Sql.rows(
                        log.dataSource(),
                        "select transaction_id::text::bigint, position from event"
                                + " order by event.transaction_id desc, position desc limit 1",
                        row -> new Cursor(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    /** Publishes all of it to the topic; events per second, from when the relay leads. */
    double publish(String topic, int batch) {
        Sql.execute(
                log.dataSource(),
                "update relay_cursor set transaction_id = '" + from.transactionId() + "', position = "
                        + from.position());
        EventMessages messages = new EventMessages(topic, log.aggregate().types());
        Relay relay = new Relay(
                () -> session(log),
                () -> new KafkaPublisher(settings(kafka), "bench-relay", messages),
                log.aggregate().types(),
                batch);
        UntilPublished pace = new UntilPublished();
        relay.lead(pace);
        return pace.perSecond();
    }

    static PostgresRelaySession session(ServiceLog<?, ?, ?> log) {
        return new PostgresRelaySession(log.dataSource(), Duration.ofMinutes(1));
    }

    static Map<String, Object> settings(KafkaBroker kafka) {
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
        public void published(int more, boolean full, Cursor cursor) {
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
