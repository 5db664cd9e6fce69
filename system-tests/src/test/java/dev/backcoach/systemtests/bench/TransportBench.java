package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.walking.WalkingDiary;
import dev.backcoach.systemtests.walking.Walks;
import java.util.List;

/** A backlog from PostgreSQL through Kafka into another service's log. */
final class TransportBench {

    private static final int CLIENTS = 10_000;
    private static final int WALKS_EACH = 20;

    private TransportBench() {}

    static List<Section> run(PostgresServer postgres, KafkaBroker kafka, int rounds) throws Exception {
        var place = new ServiceLog.Place(
                postgres.jdbcUrl(postgres.freshDatabase("diary")), Vault.newMasterKeyset(), "diary");
        try (var log = ServiceLog.open(place, 6, WalkingDiary::aggregate).migrate()) {
            List<ClientId> clients = Walks.clients(CLIENTS);
            Walks.append(log, clients, WALKS_EACH);
            RelayBench relay = new RelayBench(kafka, log, CLIENTS * WALKS_EACH);
            Section published = relay.run(rounds);
            Section takenIn = new ConsumerBench(postgres, kafka, relay.lastTopic(), CLIENTS * WALKS_EACH).run(rounds);
            return List.of(published, takenIn);
        }
    }
}
