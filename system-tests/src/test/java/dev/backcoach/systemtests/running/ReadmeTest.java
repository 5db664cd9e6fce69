package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's first journey does what the README says, typed in as it stands there. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String DOCUMENTED = "http://localhost:8080";

    private final RunningStack stack = RunningStack.shared();

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void theFirstJourneyRunsAsItIsWritten() throws IOException, InterruptedException {
        String readme = Files.readString(RunningStack.repository().resolve("README.md"));
        String typed = BLOCK.matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
        assertThat(typed).contains(DOCUMENTED);

        Path answers = folder.resolve("answers.txt");
        Process bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", typed.replace(DOCUMENTED, gateway()))
                .directory(RunningStack.repository().toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        assertThat(bash.waitFor(50, TimeUnit.SECONDS)).isTrue();

        String said = Files.readString(answers);
        assertThat(bash.exitValue()).as("bash said: %s", said).isZero();
        try (var documents = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(said)) {
            JsonNode programme = documents.next();
            assertThat(programme.at("/items/0/exercise").asText()).isEqualTo("walk.block");
            JsonNode diary = documents.next();
            assertThat(diary.at("/items/0/kind").asText()).isEqualToIgnoringCase("check-in");
            JsonNode decisions = documents.next();
            assertThat(decisions.at("/items").toString()).contains("R-START-1");
        }
    }

    private String gateway() {
        String address = stack.gateway().address().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
