package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures how fast commands are recorded, published and taken in, next to what PostgreSQL and Kafka do by themselves in
 * the same minutes on the same machine. Its name keeps it out of the test suites; docs/benchmarks.md says how to run it
 * and what each figure means. It asserts nothing about speed.
 */
class Benchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);

    /** The one part to run; all where it is not given. */
    private static final String ONLY = System.getProperty("benchmark.only");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Something that can be measured without the rest. It starts and ends what it needs. */
    @FunctionalInterface
    private interface Part {
        List<? extends ReportPart> run(int rounds) throws Exception;
    }

    @FunctionalInterface
    private interface OnBoth {
        List<? extends ReportPart> run(PostgresServer postgres, KafkaBroker kafka, int rounds) throws Exception;
    }

    Benchmark() {
        parts.put("running", RunningBench::run);
        parts.put("append", Benchmark::append);
        parts.put("transport", rounds -> onBoth(rounds, TransportBench::run));
        parts.put("bytes", rounds -> onBoth(rounds, BytesBench::run));
        parts.put("replay", Benchmark::replay);
        parts.put("growth", rounds -> onBoth(rounds, GrowthBench::run));
    }

    @Test
    void measureEverything() throws Exception {
        if (ONLY != null && !parts.containsKey(ONLY)) {
            throw new IllegalArgumentException("benchmark.only is " + ONLY + " and none of " + parts.keySet());
        }
        Instant start = Instant.now();
        Report report = new Report(Machine.describe());
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (ONLY == null || ONLY.equals(part.getKey())) {
                report.addAll(part.getValue().run(ROUNDS));
                report.write(Path.of("target")); // what is measured is kept, whatever the next part meets
            }
        }
        System.out.println();
        System.out.println(report.markdown());
        System.out.println(
                "Measured in " + Duration.between(start, Instant.now()).toSeconds()
                        + " s; also in system-tests/target/benchmark.md and .json.");
    }

    private static List<Section> append(int rounds) throws Exception {
        try (PostgresServer postgres = PostgresServer.started()) {
            return List.of(AppendBench.run(postgres, rounds));
        }
    }

    private static List<ReportPart> replay(int rounds) throws Exception {
        try (PostgresServer postgres = PostgresServer.started()) {
            return ReplayBench.run(postgres, rounds);
        }
    }

    private static List<? extends ReportPart> onBoth(int rounds, OnBoth part) throws Exception {
        try (PostgresServer postgres = PostgresServer.started();
                KafkaBroker kafka = KafkaBroker.started()) {
            return part.run(postgres, kafka, rounds);
        }
    }
}
