package dev.backcoach.intake.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.score.TickScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questionnaires that an operator installs, here all made up. */
class PacksTest {

    private static final String GOOD = """
            {
              "id": "MADE-UP-2",
              "version": "1.0.0",
              "title": "Two made-up sentences",
              "intro": "Tick what is true today.",
              "items": [
                {"id": "mu.one", "section": "Today", "text": "One.", "required": false, "answer": {"type": "tick"}},
                {"id": "mu.two", "section": "Today", "text": "Two.", "required": false, "answer": {"type": "tick"}}
              ],
              "score": {
                "improvedFrom": 2, "improvedFromPercent": 30, "improvedAtLeast": 1, "recoveredAtMost": 0,
                "worseFrom": 1, "improvementFrom": 1, "worseningUpTo": 1
              }
            }
            """;

    @TempDir
    Path folder;

    private IntakeContent load() {
        return IntakeContent.load(Optional.of(folder));
    }

    private void install(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void aPackIsPublishedWithItsScore() throws IOException {
        install("two.json", GOOD);
        IntakeContent content = load();
        assertThat(content.refused()).isEmpty();
        Published published = content.questionnaire("MADE-UP-2", "1.0.0").orElseThrow();
        assertThat(published.installed()).isTrue();
        Questionnaire pack = published.questionnaire();
        assertThat(pack.score()).isEqualTo(new TickScore(2, 30, 1, 0, 1, 1, 1));
        assertThat(pack.scoreOf(new Answers(Map.of("mu.one", true)))).hasValue(1);
        assertThat(pack.scoreOf(new Answers(Map.of()))).hasValue(0);
    }

    @Test
    void severalVersionsOfAPackStandBesideOneAnotherAndTheNewestIsKnown() throws IOException {
        install("two.json", GOOD);
        install("two-again.json", GOOD.replace("1.0.0", "1.10.0"));
        install("two-between.json", GOOD.replace("1.0.0", "1.9.0"));
        IntakeContent content = load();
        assertThat(content.questionnaire("MADE-UP-2", "1.0.0")).isPresent();
        assertThat(content.newest("MADE-UP-2").orElseThrow().questionnaire().version())
                .isEqualTo("1.10.0");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "\"answer\": {\"type\": \"tick\"}},\n",
                        "\"answer\": {\"type\": \"tuck\"}},\n",
                        7,
                        "there is no type tuck"),
                Arguments.of("\"mu.two\"", "\"mu.one\"", 8, "two items mu.one"),
                Arguments.of("\"text\": \"Two.\", ", "", 8, "text of mu.two is missing"),
                Arguments.of(
                        "\"section\": \"Today\", \"text\": \"Two",
                        "\"section\": \"Today\", \"colour\": \"red\", \"text\": \"Two",
                        8,
                        "there is no field colour"),
                Arguments.of(
                        "\"required\": false, \"answer\": {\"type\": \"tick\"}}\n",
                        "\"required\": true, \"answer\": {\"type\": \"tick\"}}\n",
                        8,
                        "mu.two cannot be required"),
                Arguments.of("{\"type\": \"tick\"}}\n", "{\"type\": \"yesNo\"}}\n", 8, "mu.two cannot be counted"),
                Arguments.of(
                        "\"worseFrom\": 1,", "\"worseFrom\": 0,", 10, "improvedFrom, improvedAtLeast and worseFrom"),
                Arguments.of("\"worseFrom\": 1, ", "", 10, "worseFrom is missing"),
                Arguments.of(
                        "\"title\": \"Two made-up sentences\",",
                        "\"title\": \"Two made-up\nsentences\",",
                        4,
                        "Illegal unquoted character"),
                Arguments.of(
                        "\"intro\": \"Tick what is true today.\",",
                        "\"intro\": \"a\", \"intro\": \"b\",",
                        5,
                        "Duplicate field 'intro'"),
                Arguments.of("\"MADE-UP-2\"", "\"HSS-1\"", 2, "HSS-1 is the product's own"),
                Arguments.of("\"1.0.0\"", "\"1\"", 1, "the version 1 is not like 1.0.0"));
    }

    @ParameterizedTest(name = "line {2}: {3}")
    @MethodSource("mistakes")
    void aBrokenPackIsRefusedWithFileLineAndReason(String good, String bad, int line, String reason)
            throws IOException {
        install("a-broken.json", GOOD.replace(good, bad));
        install("b-good.json", GOOD.replace("MADE-UP-2", "MADE-UP-3"));
        IntakeContent content = load();
        assertThat(content.refused()).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("a-broken.json");
            assertThat(fault.reason()).startsWith(reason);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault).hasMessageStartingWith("a-broken.json, line " + line + ": " + reason);
        });
        assertThat(content.questionnaire("MADE-UP-3", "1.0.0")).isPresent();
    }

    @Test
    void withoutAScoreItIsNoPack() throws IOException {
        install("two.json", GOOD.replaceFirst(",\\s+\"score\": \\{[^}]*\\}", ""));
        assertThat(load().refused())
                .extracting(ContentFault::file, ContentFault::line, ContentFault::reason)
                .containsExactly(tuple("two.json", 1, "score is missing"));
    }

    @Test
    void aVersionThatAnotherFileHasIsRefused() throws IOException {
        install("a.json", GOOD);
        install("b.json", GOOD);
        assertThat(load().refused())
                .extracting(ContentFault::file, ContentFault::line, ContentFault::reason)
                .containsExactly(tuple("b.json", 3, "a.json has this version of MADE-UP-2"));
    }

    @Test
    void whatIsTooLargeOrNoTextIsRefusedAndOtherFilesAreLeftAlone() throws IOException {
        install("large.json", GOOD + " ".repeat(300_000));
        Files.write(folder.resolve("noise.json"), new byte[] {'{', (byte) 0xff, '}'});
        install("readme.txt", "not a pack");
        assertThat(load().refused())
                .extracting(ContentFault::file, ContentFault::reason)
                .containsExactly(
                        tuple("large.json", "the file is larger than 262144 bytes"),
                        tuple("noise.json", "the file is not UTF-8"));
    }

    @Test
    void aFolderThatIsNotThereIsToldAndStopsNothing() {
        IntakeContent content = IntakeContent.load(Optional.of(folder.resolve("none")));
        assertThat(content.refused()).extracting(ContentFault::reason).containsExactly("the folder cannot be read");
        assertThat(content.questionnaires()).hasSize(5);
    }

    @Test
    void thePackOfTheTestsIsMadeUp() {
        Questionnaire pack = IntakeContent.load(Optional.of(Path.of("src/test/packs")))
                .questionnaire("MADE-UP-6", "1.0.0")
                .orElseThrow()
                .questionnaire();
        assertThat(Arrays.asList("mu.socks", "mu.kettle", "mu.cat", "mu.bus", "mu.sofa", "mu.shelf"))
                .isEqualTo(pack.items().stream().map(item -> item.id()).collect(Collectors.toList()));
    }
}
