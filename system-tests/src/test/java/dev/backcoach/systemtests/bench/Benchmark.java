package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.walking.WalkingDiary;
import dev.backcoach.systemtests.walking.Walks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Measures how fast commands are recorded, published and taken in, next to what PostgreSQL and Kafka do by themselves in
 * the same minutes on the same machine. Its name keeps it out of the test suites; docs/benchmarks.md says how to run it
 * and what each figure means. It asserts nothing about speed.
 */
class Benchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int CLIENTS = 10_000;
    private static final int WALKS_EACH = 20;

    @Test
    void measureEverything() throws Exception {
        Instant start = Instant.now();
        try (PostgresServer postgres = PostgresServer.started();
                KafkaBroker kafka = KafkaBroker.started()) {
            Report report = new Report(Machine.describe(postgres));
            report.add(AppendBench.run(postgres, ROUNDS));
            transport(postgres, kafka, report);
            report.write(Path.of("target"));
            System.out.println();
            System.out.println(report.markdown());
            System.out.println(
                    "Measured in " + Duration.between(start, Instant.now()).toSeconds()
                            + " s; also in system-tests/target/benchmark.md and .json.");
        }
    }

    private static void transport(PostgresServer postgres, KafkaBroker kafka, Report report) throws Exception {
        var place = new ServiceLog.Place(
                postgres.jdbcUrl(postgres.freshDatabase("diary")), Vault.newMasterKeyset(), "diary");
        try (var log = ServiceLog.open(place, 6, WalkingDiary::aggregate).migrate()) {
            List<ClientId> clients = Walks.clients(CLIENTS);
            Walks.append(log, clients, WALKS_EACH);
            RelayBench relay = new RelayBench(kafka, log, CLIENTS * WALKS_EACH);
            report.add(relay.run(ROUNDS));
            report.add(new ConsumerBench(postgres, kafka, relay.lastTopic(), CLIENTS * WALKS_EACH).run(ROUNDS));
        }
    }
}
