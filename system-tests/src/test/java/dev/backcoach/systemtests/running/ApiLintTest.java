package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The committed OpenAPI and AsyncAPI documents, and the merged one, keep Spectral's rules. */
class ApiLintTest {

    private static final Path PROJECT = RunningStack.repository().resolve("system-tests/src/test/spectral");

    @TempDir
    private Path folder;

    @Test
    @Timeout(240)
    void theDocumentsKeepTheRules() throws IOException, InterruptedException {
        Tools.need("node", "npm");
        for (String file : List.of("package.json", "package-lock.json", "ruleset.yaml")) {
            Files.copy(PROJECT.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"));
        List<String> lint = new ArrayList<>(
                List.of("node_modules/.bin/spectral", "lint", "--ruleset", "ruleset.yaml", "--fail-severity", "warn"));
        for (String service : RunningStack.SERVICES) {
            Path contracts = RunningStack.repository().resolve(service + "-service/src/main/resources/contracts");
            lint.add(copy(contracts.resolve("openapi.json"), service + "-openapi.json"));
            lint.add(copy(contracts.resolve("asyncapi.json"), service + "-asyncapi.json"));
        }
        Path merged = folder.resolve("merged-openapi.json");
        Files.writeString(
                merged,
                RunningStack.shared()
                        .gateway()
                        .send(Call.get("/openapi.json"))
                        .body()
                        .toString());
        lint.add(merged.getFileName().toString());
        run(lint);
    }

    private String copy(Path file, String name) throws IOException {
        Files.copy(file, folder.resolve(name));
        return name;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path answers = folder.resolve("answers.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        boolean ended = process.waitFor(150, TimeUnit.SECONDS);
        if (!ended) {
            process.destroy();
        }
        assertThat(ended && process.exitValue() == 0)
                .as("%s said: %s", command.getFirst(), Files.readString(answers))
                .isTrue();
    }
}
