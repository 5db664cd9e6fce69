package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first hour of a frontend developer, and an analyst's questions about it, typed in as the documents say. */
class TutorialTest {

    private static final String TUTORIAL = "docs/tutorial.md";
    private static final String TYPED_CLIENT = "## A typed client";
    private static final String PSEUDONYM = "[0-9a-f]{32}";
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String CLIENT = "0198b000-0000-7000-8000-000000000002";

    @TempDir
    private static Path folder;

    private static String said;

    @BeforeAll
    @Timeout(120)
    static void theFirstHourRunsAsItIsWritten() throws IOException, InterruptedException {
        said = ShellBlocks.before(TUTORIAL, TYPED_CLIENT).run(RunningStack.shared(), folder, Duration.ofSeconds(100));
    }

    @Test
    void theAnswersAreWhatTheTutorialSays() throws IOException {
        List<JsonNode> answers = ShellBlocks.documents(said.replaceAll("(?m)(HTTP/1.1 |^[A-Za-z-]+: ).*$", ""));

        assertThat(answers).hasSize(6);
        assertThat(answers.get(0).path("completed").asBoolean(true)).isFalse();
        assertThat(answers.get(1).at("/items/0/exercise").asText()).isEqualTo("walk.block");
        assertThat(answers.get(2).at("/items/0/kind").asText()).isEqualTo("session");
        assertThat(answers.get(3).path("status").asInt()).isEqualTo(409);
        assertThat(answers.get(4).at("/errors/0/pointer").asText()).isEqualTo("/painDuring");
        assertThat(answers.get(5).toString()).contains("R-START-1");
        assertThat(said).contains("HTTP/1.1 304");
    }

    @Test
    void theStreamGoesOnWhereTheAppHasLeftIt() throws IOException {
        List<Long> ids = ids(said);

        assertThat(folder.resolve("live.txt")).content().contains("event: start");
        assertThat(ids).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
        assertThat(ids.getFirst())
                .isGreaterThan(ids(Files.readString(folder.resolve("live.txt"))).getLast());
        assertThat(said).contains("programme-paused.v1", "programme-resumed.v1").doesNotContain("event: start");
    }

    @Test
    @Timeout(240)
    void theTypedClientLivesThroughTheFirstJourney() throws IOException, InterruptedException {
        Tools.need("node", "npm");
        String typed =
                ShellBlocks.section(TUTORIAL, TYPED_CLIENT).run(RunningStack.shared(), folder, Duration.ofSeconds(220));

        assertThat(typed).contains("The plan begins with walk.block").contains("1 session is in the diary");
    }

    @Test
    @Timeout(60)
    void theEventsAnswerACoachsQuestions() throws IOException, InterruptedException {
        Tools.need("kcat", "jq");
        String[] parts = ShellBlocks.of("docs/events.md")
                .run(RunningStack.shared(), folder, Duration.ofSeconds(50))
                .split("(?m)^# ", -1);

        assertThat(parts).hasSize(4);
        assertThat(parts[1].lines().skip(1)).anyMatch(line -> line.matches(PSEUDONYM + "\t1\t" + DATE + "\t1"));
        assertThat(parts[2].lines().skip(1))
                .anyMatch(line -> line.matches(PSEUDONYM + "\t" + DATE + "\tOPENED\twalk.block\tR-START-1"));
        assertThat(parts[3]).startsWith("Who waits for a coach?");
        assertThat(folder.resolve("decisions.csv"))
                .content()
                .containsPattern("\"" + PSEUDONYM + "\",\"[0-9a-f]{16}\",\"" + DATE + "\",[^\n]*\"R-START-1\"");
        assertThat(String.join("", parts) + Files.readString(folder.resolve("decisions.csv")))
                .doesNotContain(CLIENT);
    }

    private static List<Long> ids(String stream) {
        return Pattern.compile("(?m)^id: (\\d+)$")
                .matcher(stream)
                .results()
                .map(id -> Long.valueOf(id.group(1)))
                .toList();
    }
}
