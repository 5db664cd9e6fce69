package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    /** What it is, by name. */
    static Map<String, String> describe(PostgresServer postgres) {
        var database = postgres.database("postgres");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put(
                "PostgreSQL",
                Sql.rows(database, "show server_version", row -> row.getString(1))
                        .getFirst());
        facts.put(
                "fsync",
                Sql.rows(database, "show fsync", row -> row.getString(1)).getFirst());
        facts.put("Kafka", AppInfoParser.getVersion());
        return facts;
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
