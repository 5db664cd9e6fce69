package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    /** What it is, by name. */
    static Map<String, String> describe() throws Exception {
        try (PostgresServer postgres = PostgresServer.started()) {
            return describe(postgres.database("postgres"));
        }
    }

    private static Map<String, String> describe(DataSource database) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put("PostgreSQL", shown(database, "server_version"));
        for (String setting : List.of("fsync", "shared_buffers")) {
            facts.put(setting, shown(database, setting));
        }
        facts.put("Kafka", AppInfoParser.getVersion());
        return facts;
    }

    private static String shown(DataSource database, String setting) {
        return Sql.rows(database, "show " + setting, row -> row.getString(1)).getFirst();
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
