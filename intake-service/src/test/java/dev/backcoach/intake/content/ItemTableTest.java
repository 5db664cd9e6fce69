package dev.backcoach.intake.content;

import static dev.backcoach.intake.Samples.questionnaire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.questionnaire.AnswerType;
import dev.backcoach.intake.questionnaire.Item;
import dev.backcoach.intake.questionnaire.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The items of domain.md 2.2, 2.3 and 2.4, a test for each row: what kind of answer they take, within which limits. */
class ItemTableTest {

    private static final String EFFECT =
            "{effect whole -2..2, onsetMinOrReps? whole 0..10000 MINUTES_OR_REPETITIONS, timing? one of during after"
                    + " next_day} or n/a";
    private static final String TENDERNESS = "{left whole 0..10, right whole 0..10, refersDownLeg? tick}";

    private static String canDo(String unit) {
        return "{canDo one of yes with_pain no, painDuring whole 0..10, painNextDay whole 0..10, comfortableDose whole"
                + " 0..1440 " + unit + ", timesPerWeek whole 0..70 TIMES_PER_WEEK}";
    }

    private static String described(AnswerType type) {
        return switch (type) {
            case AnswerType.YesNoUnsure(Part onset) -> "yes no unsure" + (onset == null ? "" : " since days");
            case AnswerType.YesNo() -> "yes no";
            case AnswerType.Tick() -> "tick";
            case AnswerType.Whole whole ->
                "whole " + whole.min() + ".." + whole.max() + (whole.unit() == null ? "" : " " + whole.unit());
            case AnswerType.Choice(List<AnswerType.Option> options) -> "one of " + codes(options);
            case AnswerType.Multi(List<AnswerType.Option> options, Integer atMost) ->
                (atMost == null ? "any of " : "up to " + atMost + " of ") + codes(options);
            case AnswerType.Text(int maxLength) -> "text 1.." + maxLength;
            case AnswerType.Day(AnswerType.Day.Range range) -> "date " + range;
            case AnswerType.Group(List<Part> parts, AnswerType.Option instead) ->
                parts.stream()
                                .map(part -> part.name() + (part.required() ? " " : "? ") + described(part.answer()))
                                .collect(Collectors.joining(", ", "{", "}"))
                        + (instead == null ? "" : " or " + instead.code());
        };
    }

    private static String codes(List<AnswerType.Option> options) {
        return options.stream().map(AnswerType.Option::code).collect(Collectors.joining(" "));
    }

    private static Item item(String questionnaire, String id) {
        return questionnaire(questionnaire).item(id).orElseThrow(() -> new AssertionError("there is no item " + id));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pp.on.date       | date UNTIL_TODAY",
                "pp.on.mode       | one of sudden gradual unknown",
                "pp.on.mech       | one of lift twist fall sport sitting none",
                "pp.on.mech.text  | text 1..500",
                "pp.on.severity   | whole 0..4",
                "pp.epi.count     | whole 0..999 EPISODES",
                "pp.lbp.days12m   | one of 0 1-7 8-30 over-30 every-day",
                "pp.n.now         | whole 0..10",
                "pp.n.avg7        | whole 0..10",
                "pp.n.worst7      | whole 0..10",
                "pp.n.best7       | whole 0..10",
                "pp.n.leg7        | whole 0..10",
                "pp.n.leg7.below  | yes no",
                "pp.map           | any of lumbar_l lumbar_r lumbar_c buttock_l buttock_r hip_l hip_r groin thigh_f"
                        + " thigh_b calf foot thoracic",
                "pp.24.wake       | whole 0..10",
                "pp.24.mid        | whole 0..10",
                "pp.24.eve        | whole 0..10",
                "pp.24.night      | whole 0..10",
                "pp.am.min        | whole 0..240 MINUTES",
                "pp.am.level      | whole 0..10",
                "pp.lat           | any of during straight_after same_day next_day later",
                "pp.irr.min       | whole 0..600 MINUTES",
                "pp.irr.settle    | whole 0..720 HOURS",
                "pp.easers        | any of heat rest walking moving lying massage medication other",
                "pp.med.days      | whole 0..7 DAYS",
                "pp.med.types     | any of paracetamol anti_inflammatory opioid nerve_pain muscle_relaxant other",
                "pp.tight.back    | whole 0..10",
                "pp.tight.hip     | whole 0..10",
                "pp.belief.harm   | whole 0..10",
                "pp.belief.conf   | whole 0..10",
            })
    void painAndTriggerProfile(String id, String type) {
        assertThat(described(item("PTP-1", id).answer())).isEqualTo(type);
    }

    @ParameterizedTest(name = "pp.tp.{0}")
    @ValueSource(
            strings = {
                "ql",
                "lumbar_es",
                "glute_med",
                "glute_max",
                "piriformis",
                "tfl",
                "hip_flexor",
                "hamstring",
                "adductor"
            })
    void tenderness(String muscle) {
        assertThat(described(item("PTP-1", "pp.tp." + muscle).answer())).isEqualTo(TENDERNESS);
    }

    @ParameterizedTest(name = "pp.t.{0}")
    @ValueSource(
            strings = {
                "sit",
                "drive",
                "slump",
                "stand_still",
                "lean_over_sink",
                "look_down_desk",
                "lie_back",
                "lie_front",
                "lie_side",
                "kneel_4pt",
                "half_kneel",
                "cross_leg",
                "bend_fwd",
                "bend_back",
                "side_l",
                "side_r",
                "twist_l",
                "twist_r",
                "roll_bed",
                "getup_chair",
                "socks",
                "walk",
                "stairs",
                "run",
                "lift_light",
                "lift_heavy",
                "carry_one_side",
                "push",
                "pull",
                "cough_sneeze",
                "impact_jump"
            })
    void triggerMatrix(String stimulus) {
        assertThat(described(item("PTP-1", "pp.t." + stimulus).answer())).isEqualTo(EFFECT);
    }

    @ParameterizedTest(name = "fg.a{0}")
    @CsvSource({"1, true", "2, true", "3, true", "4, false", "5, false"})
    void activitiesThatMatter(int number, boolean required) {
        Item activity = item("FAG-1", "fg.a" + number);
        assertThat(described(activity.answer())).isEqualTo("{text text 1..200, score whole 0..10}");
        assertThat(activity.required()).isEqualTo(required);
    }

    @ParameterizedTest(name = "fg.can.{0} in {1}")
    @CsvSource({
        "walk_block, MINUTES",
        "walk_20, MINUTES",
        "stairs, REPETITIONS",
        "shopping_carry, MINUTES",
        "drive_30, MINUTES",
        "sit_30, MINUTES",
        "stand_30, MINUTES",
        "housework, MINUTES",
        "garden, MINUTES",
        "cycle, MINUTES",
        "swim, MINUTES",
        "getup_floor, REPETITIONS"
    })
    void canDoInventory(String activity, String unit) {
        assertThat(described(item("FAG-1", "fg.can." + activity).answer())).isEqualTo(canDo(unit));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fg.goal.sport.text | text 1..100",
                "fg.goal.level      | one of recreational club elite",
                "fg.goal.demands    | any of lift carry push pull getup rotate walk run impact overhead contact",
                "fg.goal.target     | date FROM_TODAY",
                "fg.goal.why        | text 1..500",
                "fg.life            | up to 3 of walk_block walk_20 stairs shopping_carry drive_30 sit_30 stand_30"
                        + " housework garden cycle swim getup_floor",
                "fg.log.days        | whole 1..7 DAYS_PER_WEEK",
                "fg.log.minutes     | whole 5..240 MINUTES",
                "fg.log.equipment   | any of MAT ROLLER BALL BAND STEP WEIGHT",
                "fg.log.mode        | one of ONLINE FACE_TO_FACE HYBRID",
                "fg.log.confidence  | whole 0..10",
            })
    void goalsAndLogistics(String id, String type) {
        assertThat(described(item("FAG-1", id).answer())).isEqualTo(type);
    }

    @Test
    void theGoalIsAChoiceOfSports() {
        assertThat(described(item("FAG-1", "fg.goal.sport").answer())).startsWith("one of none running ");
    }

    @ParameterizedTest(name = "HSS-PULSE asks {0}")
    @ValueSource(
            strings = {
                "hs.ces.saddle",
                "hs.ces.bladder",
                "hs.ces.leak",
                "hs.ces.bowel",
                "hs.ces.sexual",
                "hs.ces.bothlegs",
                "hs.neu.weak",
                "hs.inf.fever"
            })
    void theWeeklyPulse(String id) {
        assertThat(item("HSS-PULSE", id)).isEqualTo(item("HSS-1", id));
        assertThat(questionnaire("HSS-PULSE").items()).hasSize(8);
    }

    @ParameterizedTest(name = "{0} asks since when")
    @ValueSource(
            strings = {
                "hs.ces.saddle",
                "hs.ces.bladder",
                "hs.ces.leak",
                "hs.ces.bowel",
                "hs.ces.sexual",
                "hs.ces.bothlegs",
                "hs.neu.weak"
            })
    void theOnsetIsAskedForWhereItMatters(String id) {
        assertThat(described(item("HSS-1", id).answer())).isEqualTo("yes no unsure since days");
    }

    @Test
    void nothingElseIsAsked() {
        assertThat(questionnaire("PTP-1").items()).hasSize(30 + 9 + 31);
        assertThat(questionnaire("FAG-1").items()).hasSize(5 + 12 + 11 + 1);
        assertThat(questionnaire("HSS-1").items()).hasSize(36 + 2 + 12);
    }
}
