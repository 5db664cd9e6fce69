package dev.backcoach.systemtests.service;

import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.KafkaPublisher;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.systemtests.walking.WalkingDiary;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** A process that publishes the diary: {@code DiaryRelay <database> <master keyset> <name> <bootstrap servers>}. */
public final class DiaryRelay {

    /** Shorter than in a service, so that a frozen leader is replaced within a test. */
    private static final Duration QUIET_AT_MOST = Duration.ofSeconds(2);

    private static final int BATCH = 500;

    private DiaryRelay() {}

    public static void main(String[] arguments) {
        ServiceLog.Place place = new ServiceLog.Place(arguments[0], arguments[1], arguments[2]);
        // Both end with the process, which only ever ends by a signal.
        ServiceLog<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> log =
                ServiceLog.open(place, 2, WalkingDiary::aggregate);
        new RelayRunner(WalkingDiary.SERVICE, of(log, arguments[3])).start();
    }

    /** A relay as the service puts it together. */
    public static Relay of(ServiceLog<?, ?, ?> log, String bootstrapServers) {
        EventTypes<?> types = log.aggregate().types();
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        EventMessages messages = new EventMessages(EventMessages.topicOf(WalkingDiary.SERVICE), types);
        String transactionalId = KafkaPublisher.transactionalId(WalkingDiary.SERVICE);
        return new Relay(
                () -> new PostgresRelaySession(log.dataSource(), QUIET_AT_MOST),
                () -> new KafkaPublisher(settings, transactionalId, messages),
                types,
                BATCH);
    }
}
