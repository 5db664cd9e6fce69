package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's first journey does what the README says, typed in as it stands there. */
class ReadmeTest {

    private final RunningStack stack = RunningStack.shared();

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void theFirstJourneyRunsAsItIsWritten() throws IOException, InterruptedException {
        String said = ShellBlocks.of("README.md").run(stack, folder, Duration.ofSeconds(50));

        List<JsonNode> answers = ShellBlocks.documents(said);
        assertThat(answers.get(0).at("/items/0/exercise").asText()).isEqualTo("walk.block");
        assertThat(answers.get(1).at("/items/0/kind").asText()).isEqualToIgnoringCase("check-in");
        assertThat(answers.get(2).at("/items").toString()).contains("R-START-1");
    }
}
