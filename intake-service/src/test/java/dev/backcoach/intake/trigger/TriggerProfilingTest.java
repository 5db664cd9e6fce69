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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FLEXION     | sit drive slump lean_over_sink bend_fwd socks",
                "EXTENSION   | stand_still bend_back lie_front",
                "ROTATION    | twist_l twist_r roll_bed",
                "LATERAL     | side_l side_r carry_one_side",
                "COMPRESSION | lift_light lift_heavy carry_one_side cough_sneeze impact_jump",
                "STATIC      | sit drive stand_still",
                "GAIT        | walk stairs run"
            })
    void eachDirectionHasItsStimuli(Direction direction, String stimuli) {
        List<String> named = List.of(stimuli.split(" ", -1));
        assertThat(PROFILING.parameters().directions().get(direction)).isEqualTo(named);
        for (String stimulus : named) {
            assertThat(PROFILING.directions(Map.of(stimulus, 2)).get(direction))
                    .as(stimulus)
                    .isEqualTo(new DirectionScore(Grade.SUSPECTED, 2, 2));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "lie_back, 2",
        "lie_side, 2",
        "look_down_desk, 2",
        "kneel_4pt, 2",
        "half_kneel, 2",
        "cross_leg, 2",
        "getup_chair, 2",
        "push, 2",
        "pull, 2"
    })
    void aStimulusWithoutADirectionIsKeptAsAnEffectOnly(String stimulus, int effect) {
        TriggerProfileDerived profile = profile(Map.of("pp.t." + stimulus, Map.of("effect", effect)));
        assertThat(profile.effects()).containsEntry(stimulus, effect);
        assertThat(profile.directions().values())
                .allSatisfy(score -> assertThat(score).isEqualTo(new DirectionScore(Grade.NONE, 0, 0)));
    }

    @Test
    void painPatternSeverityTightnessAndLegPainAreTakenFromTheirItems() {
        TriggerProfileDerived profile = profile(Map.ofEntries(
                Map.entry("pp.24.wake", 6),
                Map.entry("pp.24.mid", 2),
                Map.entry("pp.24.eve", 4),
                Map.entry("pp.24.night", 1),
                Map.entry("pp.on.severity", 3),
                Map.entry("pp.tight.back", 7),
                Map.entry("pp.tight.hip", 5),
                Map.entry("pp.n.avg7", 4),
                Map.entry("pp.n.worst7", 8),
                Map.entry("pp.am.min", 45),
                Map.entry("pp.n.leg7", 2),
                Map.entry("pp.n.leg7.below", "yes")));
        assertThat(profile.painPattern()).isEqualTo(Map.of("wake", 6, "mid", 2, "eve", 4, "night", 1));
        assertThat(profile.severity()).isEqualTo(3);
        assertThat(profile.tightBack()).isEqualTo(7);
        assertThat(profile.tightHip()).isEqualTo(5);
        assertThat(profile.painUsual()).isEqualTo(4);
        assertThat(profile.painWorst()).isEqualTo(8);
        assertThat(profile.stiffnessMinutes()).isEqualTo(45);
        assertThat(profile.legPain()).isEqualTo(2);
        assertThat(profile.legPainBelowKnee()).isTrue();
    }

    @ParameterizedTest(name = "{0} min, {1} h")
    @CsvSource({"0, 12, HIGH", "9, 720, HIGH", "600, 0, LOW", "30, 12, MODERATE", "0, 0, MODERATE"})
    void irritabilityAtTheEndsOfItsScales(int minutes, int hours, Irritability irritability) {
        assertThat(profile(Map.of("pp.irr.min", minutes, "pp.irr.settle", hours))
                        .irritability())
                .isEqualTo(irritability);
    }

    @ParameterizedTest(name = "pain {0} makes a delayed responder: {1}")
    @CsvSource({"during, false", "straight_after, false", "same_day, false", "next_day, false", "later, true"})
    void eachTimeOfPainIsADelayedResponderOrNot(String when, boolean delayed) {
        assertThat(profile(Map.of("pp.lat", List.of(when))).delayedResponder()).isEqualTo(delayed);
    }
}
