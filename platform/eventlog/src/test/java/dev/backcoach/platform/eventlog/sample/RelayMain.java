package dev.backcoach.platform.eventlog.sample;

import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.EventMessages;
import dev.backcoach.platform.eventlog.relay.KafkaPublisher;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.relay.RelayStatus;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A relay in a process of its own. Arguments: database URL, broker, service. Prints each change of what it does. */
public final class RelayMain {

    private RelayMain() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        Map<String, Object> kafka = Map.of("bootstrap.servers", arguments[1]);
        String service = arguments[2];
        Vault vault = new Vault(Vault.newMasterKeyset(), new InMemoryEventStore(InstantSource.system()).clientKeys());
        EventTypes<Diary.Event> types = Diary.types(service, new SealedJson(vault));
        Relay relay = new Relay(
                () -> new PostgresRelaySession(database, Duration.ofSeconds(10)),
                () -> new KafkaPublisher(
                        kafka,
                        KafkaPublisher.transactionalId(service),
                        new EventMessages(EventMessages.topicOf(service), types)),
                types,
                500);
        try (RelayRunner runner = new RelayRunner(service, relay)) {
            runner.start();
            RelayStatus.State told = null;
            while (told != RelayStatus.State.STOPPED) {
                RelayStatus.State last = told;
                told = await().forever().until(() -> runner.status().state(), state -> state != last);
                System.out.println(told);
            }
        }
    }
}
