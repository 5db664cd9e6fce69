package dev.backcoach.intake.trigger;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.Samples;
import dev.backcoach.intake.event.Direction;
import dev.backcoach.intake.event.DirectionScore;
import dev.backcoach.intake.event.DurationClass;
import dev.backcoach.intake.event.Grade;
import dev.backcoach.intake.event.Irritability;
import dev.backcoach.intake.event.TriggerProfileDerived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerProfilingTest {

    private static final TriggerProfiling PROFILING = CONTENT.triggers();

    private static TriggerProfileDerived profile(Map<String, Object> answers) {
        return PROFILING.derive(Samples.answers("PTP-1", answers), TODAY);
    }

    @Test
    void theWorkedExample() {
        Map<String, Object> answers = new HashMap<>();
        Map.of(
                        "sit",
                        1,
                        "drive",
                        2,
                        "bend_fwd",
                        2,
                        "socks",
                        1,
                        "walk",
                        -2,
                        "bend_back",
                        0,
                        "lie_front",
                        -1,
                        "lie_back",
                        -1)
                .forEach((stimulus, effect) -> answers.put("pp.t." + stimulus, Map.of("effect", effect)));
        Map<Direction, DirectionScore> directions = profile(answers).directions();
        assertThat(directions)
                .containsEntry(Direction.FLEXION, new DirectionScore(Grade.INTOLERANT, 6, 6))
                .containsEntry(Direction.EXTENSION, new DirectionScore(Grade.NONE, 0, -1))
                .containsEntry(Direction.GAIT, new DirectionScore(Grade.RELIEVED_BY, 0, -2));
    }

    @ParameterizedTest(name = "effects {0}, {1}, {2} make {3}")
    @CsvSource({
        "0, 0, 0, NONE",
        "1, 0, 0, NONE",
        "2, 0, 0, SUSPECTED",
        "1, 1, 0, SUSPECTED",
        "2, 1, 0, INTOLERANT",
        "2, 1, -1, MIXED",
        "2, 0, -1, MIXED",
        "1, 0, -1, NONE",
        "2, -2, -2, RELIEVED_BY"
    })
    void eachGradeHasItsCondition(int bendBack, int standStill, int lieFront, Grade grade) {
        assertThat(PROFILING
                        .directions(Map.of("bend_back", bendBack, "stand_still", standStill, "lie_front", lieFront))
                        .get(Direction.EXTENSION)
                        .grade())
                .isEqualTo(grade);
    }

    @Test
    void aStimulusThatTheClientNeverMeetsCountsForNothing() {
        TriggerProfileDerived profile = profile(Map.of("pp.t.run", "n/a"));
        assertThat(profile.effects()).doesNotContainKey("run").containsEntry("walk", 0);
    }

    @ParameterizedTest(name = "provoked in {0} min, settled in {1} h: {2}")
    @CsvSource({"9, 12, HIGH", "10, 12, MODERATE", "9, 11, MODERATE", "30, 1, LOW", "30, 2, MODERATE", "29, 1, MODERATE"
    })
    void irritability(int minutes, int hours, Irritability irritability) {
        assertThat(PROFILING.irritability(minutes, hours)).isEqualTo(irritability);
    }

    @ParameterizedTest(name = "{0} days are {1}")
    @CsvSource({"41, ACUTE", "42, SUBACUTE", "84, SUBACUTE", "85, CHRONIC"})
    void duration(int days, DurationClass duration) {
        assertThat(PROFILING.durationClass(TODAY.minusDays(days), TODAY)).isEqualTo(duration);
    }

    @Test
    void painLaterThanTheNextDayMakesADelayedResponder() {
        assertThat(profile(Map.of("pp.lat", List.of("during", "later"))).delayedResponder())
                .isTrue();
        assertThat(profile(Map.of("pp.lat", List.of("next_day"))).delayedResponder())
                .isFalse();
    }

    @Test
    void ofTwoSidesTheWorseOneIsTheTenderness() {
        assertThat(profile(Map.of("pp.tp.ql", Map.of("left", 2, "right", 6))).tenderness())
                .isEqualTo(Map.of("ql", 6));
    }
}
