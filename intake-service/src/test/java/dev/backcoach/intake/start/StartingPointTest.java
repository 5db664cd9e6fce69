package dev.backcoach.intake.start;

import static dev.backcoach.intake.Samples.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.Samples;
import dev.backcoach.intake.event.CanDo;
import dev.backcoach.intake.event.CanDo.Ability;
import dev.backcoach.intake.event.CanDo.Unit;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.StartingPointIdentified;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingPointTest {

    private static final StartingPoint START = CONTENT.start();

    private static CanDo activity(String name, Ability ability, int during, int nextDay) {
        return new CanDo(name, ability, during, nextDay, 15, Unit.MINUTES, 7);
    }

    private static CanDo impossible(String name) {
        return new CanDo(name, Ability.NO, null, null, null, Unit.MINUTES, null);
    }

    @Test
    void painFreeActivitiesThatAnExerciseStartsFromComeFirst() {
        assertThat(START.knownPainFree(List.of(
                        activity("stairs", Ability.YES, 0, 0),
                        activity("cycle", Ability.YES, 0, 0),
                        activity("walk_block", Ability.YES, 0, 0),
                        activity("garden", Ability.YES, 0, 1))))
                .containsExactly("walk_block", "cycle", "stairs");
    }

    @Test
    void withoutOneTheLeastPainfulStandsIn() {
        assertThat(START.knownPainFree(List.of(
                        activity("walk_block", Ability.WITH_PAIN, 2, 1),
                        activity("cycle", Ability.WITH_PAIN, 1, 1),
                        activity("swim", Ability.WITH_PAIN, 0, 2),
                        activity("stairs", Ability.YES, 0, 0))))
                .containsExactly("cycle", "stairs");
    }

    @Test
    void morePainThanTwoOrNoneAtAllIsNoStart() {
        assertThat(START.knownPainFree(List.of(
                        activity("walk_block", Ability.WITH_PAIN, 3, 0), impossible("cycle"), impossible("swim"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} score {3}")
    @CsvSource({"2, 4, 3, 3.0", "5, 6, 7, 6.0"})
    void theFunctionScoreIsTheMeanOfTheClientsOwnActivities(int one, int other, int third, double score) {
        var answers = Samples.answers(
                "FAG-1",
                Map.of(
                        "fg.a1", Map.of("text", "a", "score", one),
                        "fg.a2", Map.of("text", "b", "score", other),
                        "fg.a3", Map.of("text", "c", "score", third)));
        assertThat(StartingPoint.functionScore(answers)).isEqualTo(score);
    }

    @Test
    void aFourthAndAFifthActivityCountToo() {
        var answers = Samples.answers(
                "FAG-1",
                Map.of(
                        "fg.a4", Map.of("text", "d", "score", 10),
                        "fg.a5", Map.of("text", "e", "score", 10)));
        assertThat(StartingPoint.functionScore(answers)).isEqualTo(7.0);
    }

    @ParameterizedTest(name = "{0}, pains {1} and {2}: known pain-free {3}")
    @CsvSource({
        "YES, 0, 0, true",
        "YES, 0, 1, false",
        "YES, 1, 0, true",
        "WITH_PAIN, 0, 0, true",
        "WITH_PAIN, 2, 2, true",
        "WITH_PAIN, 2, 3, false",
        "WITH_PAIN, 3, 3, false"
    })
    void aStartIsWithoutPainOrWithLittleThatIsNoWorseTheNextDay(
            Ability ability, int during, int nextDay, boolean isStart) {
        assertThat(START.knownPainFree(List.of(activity("walk_block", ability, during, nextDay))))
                .isEqualTo(isStart ? List.of("walk_block") : List.of());
    }

    @Test
    void theFallbackIsOnlyForWhereNothingIsWithoutPain() {
        assertThat(START.knownPainFree(
                        List.of(activity("walk_block", Ability.WITH_PAIN, 1, 0), activity("swim", Ability.YES, 0, 0))))
                .containsExactly("swim");
    }

    @Test
    void withoutAChosenSportThereIsNoGoalInSport() {
        StartingPointIdentified found = START.identify(
                Samples.answers("FAG-1", Map.of()),
                Samples.questionnaire("FAG-1").items());
        assertThat(found.goal().sport()).isNull();
        assertThat(found.goal().level()).isNull();
    }

    @Test
    void theAnswersBecomeFacts() {
        StartingPointIdentified found = START.identify(
                Samples.answers(
                        "FAG-1",
                        Map.of(
                                "fg.can.swim",
                                Map.of("canDo", "no"),
                                "fg.can.stairs",
                                Map.of(
                                        "canDo", "with_pain",
                                        "painDuring", 3,
                                        "painNextDay", 2,
                                        "comfortableDose", 4,
                                        "timesPerWeek", 5),
                                "fg.log.days",
                                7,
                                "fg.log.minutes",
                                30,
                                "fg.log.confidence",
                                8,
                                "fg.log.equipment",
                                List.of("MAT"),
                                "fg.goal.sport",
                                "running",
                                "fg.goal.level",
                                "club",
                                "fg.life",
                                List.of("garden"))),
                Samples.questionnaire("FAG-1").items());
        assertThat(found.canDo())
                .hasSize(12)
                .contains(impossible("swim"), new CanDo("stairs", Ability.WITH_PAIN, 3, 2, 4, Unit.REPETITIONS, 5));
        assertThat(found.mode()).isEqualTo(Mode.ONLINE);
        assertThat(found.goal().sport()).isEqualTo("running");
        assertThat(found.equipment()).containsExactly("MAT");
        assertThat(found.lifeTasks()).containsExactly("garden");
        assertThat(found.confidence()).isEqualTo(8);
    }
}
