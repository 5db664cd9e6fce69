package dev.backcoach.progress.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.diary.Measured;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiaryContentFilesTest {

    private static final Path SERVICES = Path.of("..").toAbsolutePath();
    private static final Path CATALOGUE =
            SERVICES.resolve("programme-service/src/main/resources/content/exercises-1.0.0.json");
    private static final Path WORKSHOPS =
            SERVICES.resolve("programme-service/src/main/resources/content/workshops-1.0.0.json");
    private static final Path TRIGGER_PROFILE =
            SERVICES.resolve("intake-service/src/main/resources/content/ptp-1-1.0.0.json");
    private static final Path FUNCTION = SERVICES.resolve("intake-service/src/main/resources/content/fag-1-1.0.0.json");
    private static final String WORDS = "{\"version\": \"1\", \"sites\": [\"calf\"], \"activities\": [\"walk_block\"]}";

    private final DiaryContent content = DiaryContentFiles.current();

    private static JsonNode content(Path file) throws IOException {
        assertThat(file).exists();
        return JsonMapper.builder().build().readTree(file.toFile());
    }

    private static Stream<JsonNode> items(JsonNode questionnaire) {
        return questionnaire.findParents("id").stream();
    }

    @Test
    void theWalkIsMeasuredInMinutesAndThePlankInSeconds() {
        assertThat(content.exercises().get("walk.block").units()).containsExactly(AmountUnit.MINUTES);
        assertThat(content.exercises().get("plank.full").units()).containsExactly(AmountUnit.SECONDS);
    }

    @Test
    void aSessionCanBeLoggedOfEveryExerciseOfTheProgrammesCatalogueAndNoOther() throws IOException {
        assertThat(content.exercises().keySet())
                .containsExactlyInAnyOrderElementsOf(content(CATALOGUE)
                        .required("exercises")
                        .valueStream()
                        .map(exercise -> exercise.required("id").textValue())
                        .toList());
    }

    @Test
    void aDoseOfTheProgrammeCanBeLoggedInItsOwnUnit() throws IOException {
        assertThat(content(CATALOGUE).required("exercises").valueStream()).allSatisfy(exercise -> {
            List<AmountUnit> measuredIn =
                    content.exercises().get(exercise.required("id").textValue()).units();
            assertThat(exercise.findValuesAsText("unit"))
                    .allSatisfy(unit -> assertThat(measuredIn).contains(AmountUnit.valueOf(unit)));
        });
    }

    @Test
    void eachRungHasTheVolumeThatTheProgrammesCatalogueGivesIt() throws IOException {
        assertThat(content(CATALOGUE).required("exercises").valueStream()).allSatisfy(exercise -> {
            List<Measured.Volume> ladder =
                    content.exercises().get(exercise.required("id").textValue()).ladder();
            List<Measured.Volume> prescribed = exercise.required("ladder")
                    .valueStream()
                    .map(rung -> new Measured.Volume(
                            rung.required("amount")
                                    .decimalValue()
                                    .multiply(rung.required("sets").decimalValue()),
                            AmountUnit.valueOf(rung.required("unit").textValue())))
                    .toList();
            assertThat(ladder)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(prescribed);
        });
    }

    @Test
    void aWorkshopIsOneOfTheProgrammes() throws IOException {
        assertThat(content.workshops())
                .containsExactlyInAnyOrderElementsOf(content(WORKSHOPS)
                        .required("workshops")
                        .valueStream()
                        .map(workshop -> workshop.required("id").textValue())
                        .toList());
    }

    @Test
    void aSymptomsSitesAreThoseOfTheTriggerProfile() throws IOException {
        assertThat(content.sites())
                .containsExactlyInAnyOrderElementsOf(items(content(TRIGGER_PROFILE))
                        .filter(item -> item.required("id").textValue().equals("pp.map"))
                        .flatMap(item -> item.findValuesAsText("code").stream())
                        .toList());
    }

    @Test
    void whatCanBeLostIsWhatTheCanDoListAsksAbout() throws IOException {
        assertThat(content.activities())
                .containsExactlyInAnyOrderElementsOf(items(content(FUNCTION))
                        .map(item -> item.required("id").textValue())
                        .filter(id -> id.startsWith("fg.can."))
                        .map(id -> id.substring("fg.can.".length()))
                        .toList());
    }

    @Test
    void aMistakeInAFileIsNamed() {
        String ladder = ", \"ladder\": [{\"amount\": 10, \"unit\": \"MINUTES\"}]}";
        assertMistake(exercises("{\"id\": \"a\", \"units\": []" + ladder), WORDS, "a is measured in nothing");
        String inMinutes = "{\"id\": \"a\", \"units\": [\"MINUTES\"]" + ladder;
        assertMistake(exercises(inMinutes.replaceFirst("\\[\\{.*}]", "[]")), WORDS, "a has no rung");
        assertMistake(exercises(inMinutes + "," + inMinutes), WORDS, "a is there twice");
        assertMistake(exercises(inMinutes.replaceFirst("MINUTES", "MILES")), WORDS, "MILES");
        assertMistake(exercises(""), WORDS, "no exercises");
        assertMistake("{\"version\": \"1\"}", WORDS, "cannot be read");
        assertMistake(exercises(inMinutes), WORDS.replace("\"calf\"", ""), "no sites");
        assertMistake(exercises(inMinutes), WORDS.replace("\"calf\"", "\"calf\", \"calf\""), "calf is there twice");
    }

    private static String exercises(String list) {
        return "{\"version\": \"1\", \"exercises\": [" + list + "]}";
    }

    private static void assertMistake(String exercises, String words, String mistake) {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        DiaryContentFiles.content(exercises, "{\"version\": \"1\", \"workshops\": [\"W1\"]}", words))
                .withMessageContaining(mistake);
    }
}
