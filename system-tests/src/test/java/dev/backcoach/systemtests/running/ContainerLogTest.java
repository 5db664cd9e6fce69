package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In containers each line of a log is JSON: the variable that the image sets does that. */
class ContainerLogTest {

    private static final Pattern VARIABLE = Pattern.compile("(QUARKUS_LOG_CONSOLE_JSON_ENABLED)=(true)");

    @Test
    @Timeout(60)
    void everyLineIsJson() throws Exception {
        Path repository = RunningStack.repository();
        Matcher set = VARIABLE.matcher(Files.readString(repository.resolve("deploy/image/Dockerfile")));
        assertThat(set.find()).isTrue();
        ProcessBuilder service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        repository
                                .resolve("progress-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true);
        service.environment().put(set.group(1), set.group(2));
        service.environment().put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/nothing");
        service.environment().put("QUARKUS_HTTP_PORT", "0");
        service.environment().put("BACKCOACH_VAULT_MASTER_KEYSET", "none"); // it ends before it needs one
        Process process = service.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isNotZero();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode entry = new ObjectMapper().readTree(line);
            assertThat(entry.path("level").asText()).isNotEmpty();
            assertThat(entry.path("message").isTextual()).isTrue();
            assertThat(entry.path("timestamp").asText()).isNotEmpty();
        });
    }
}
