package dev.backcoach.intake.content;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.questionnaire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.intake.screen.ScreenRule;
import dev.backcoach.intake.start.StartParameters;
import dev.backcoach.intake.trigger.TriggerParameters;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeContentTest {

    private static List<String> problems(List<ScreenRule> rules, TriggerParameters triggers, StartParameters start) {
        var questionnaires =
                CONTENT.questionnaires().stream().map(Published::questionnaire).toList();
        return new ContentChecks(questionnaires).problems(rules, CONTENT.advice(), triggers, start);
    }

    @Test
    void theContentFitsTogether() {
        assertThat(CONTENT.questionnaires()).hasSize(5);
        assertThat(questionnaire("FAG-B").items())
                .hasSize(5)
                .allSatisfy(item ->
                        assertThat(questionnaire("FAG-1").item(item.id())).contains(item));
        assertThat(questionnaire("HSS-PULSE").items()).hasSize(8);
    }

    @Test
    void theShortWeeklyFormAsksAsTheScreenDoes() {
        questionnaire("HSS-PULSE")
                .items()
                .forEach(item ->
                        assertThat(questionnaire("HSS-1").item(item.id())).contains(item));
    }

    @Test
    void aScreenQuestionWithoutARuleIsAProblem() {
        List<ScreenRule> rules = CONTENT.screening().rules().stream()
                .filter(rule -> !rule.rule().equals("hs.vas.aaa"))
                .toList();
        assertThat(problems(
                        rules, CONTENT.triggers().parameters(), CONTENT.start().parameters()))
                .containsExactly("no rule uses hs.vas.aaa of HSS-1");
    }

    @Test
    void parametersThatNameWhatIsNotAskedAreAProblem() {
        TriggerParameters known = CONTENT.triggers().parameters();
        var directions = new EnumMap<>(known.directions());
        directions.replaceAll((_, _) -> List.of("hop"));
        var triggers = new TriggerParameters("x", directions, -2, 3, 2, 2, 42, 84, 10, 12, 30, 1);
        var start = new StartParameters("x", List.of("fly"), 2);
        assertThat(problems(CONTENT.screening().rules(), triggers, start))
                .contains(
                        "PTP-1 does not always ask pp.t.hop, which the profile needs",
                        "FAG-1 does not always ask fg.can.fly, which the start needs");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> ContentFiles.text("none.json")).hasMessageContaining("none.json");
    }
}
