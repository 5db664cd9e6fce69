package dev.backcoach.intake.screen;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backcoach.intake.Samples;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {

    private static final int BORN = 1984;
    private static final List<String> AXIAL = List.of(
            "on35",
            "night2",
            "buttock",
            "move",
            "nsaid",
            "family",
            "arth",
            "enth",
            "psor",
            "rest",
            "getup",
            "insidious");

    private static ScreenFacts facts(Map<String, Object> answers) {
        return new ScreenFacts(Samples.answers("HSS-1", answers), BORN, TODAY, Optional.empty(), TODAY);
    }

    private static Screen screen(Map<String, Object> answers) {
        return CONTENT.screening().afterScreen(facts(answers), List.of(), Covers.NONE);
    }

    private static Map<String, Object> axial(String gate, String... yes) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("hs.ax.gate", gate);
        AXIAL.forEach(item -> answers.put("hs.ax." + item, List.of(yes).contains(item) ? "yes" : "no"));
        return answers;
    }

    @Test
    void exampleA_AllNoIsClear() {
        assertThat(screen(Map.of())).isEqualTo(new Screen(List.of()));
        assertThat(screen(Map.of()).outcome()).isEqualTo(Outcome.CLEARED);
    }

    @Test
    void exampleB_AHistoryOfCancerAloneIsReferred() {
        assertThat(screen(Map.of("hs.ca.history", "yes")).outcome()).isEqualTo(Outcome.REFER_BLOCKED);
    }

    @Test
    void exampleC_AHistoryOfCancerWithWeightLossIsUrgent() {
        Screen screen = screen(Map.of("hs.ca.history", "yes", "hs.ca.weight", "yes"));
        assertThat(screen.outcome()).isEqualTo(Outcome.URGENT_BLOCKED);
        assertThat(screen.matches())
                .containsExactly(
                        new Match("hs.ca.history", Level.U, List.of()), new Match("hs.ca.weight", Level.R, List.of()));
    }

    @Test
    void exampleD_SaddleNumbnessIsAnEmergencyWhenNewAndUrgentWhenOld() {
        assertThat(screen(Map.of("hs.ces.saddle", Map.of("answer", "yes", "onsetDays", 3)))
                        .outcome())
                .isEqualTo(Outcome.EMERGENCY_BLOCKED);
        assertThat(screen(Map.of("hs.ces.saddle", Map.of("answer", "yes", "onsetDays", 400)))
                        .outcome())
                .isEqualTo(Outcome.URGENT_BLOCKED);
    }

    @Test
    void exampleE_FourAxialSignsAreReferred() {
        assertThat(screen(axial("yes", "on35", "night2", "move", "buttock")).matches())
                .containsExactly(new Match("hs.ax.gate", Level.R, List.of()));
    }

    @Test
    void exampleF_FragileBonesAreACautionWithARestriction() {
        Screen screen = screen(Map.of("hs.fx.bones", "yes"));
        assertThat(screen.outcome()).isEqualTo(Outcome.CLEARED_WITH_CAUTION);
        assertThat(screen.tags()).containsExactly("NO_LOADED_FLEXION");
    }

    @ParameterizedTest(name = "{0} answered {1} is {2}")
    @CsvSource({
        "hs.ces.bladder, yes, E", "hs.ces.leak, unsure, U", "hs.ces.bowel, yes, E", "hs.ces.sexual, yes, E",
        "hs.ces.bothlegs, yes, E", "hs.neu.weak, yes, U", "hs.neu.spread, yes, U", "hs.fx.trauma, unsure, R",
        "hs.fx.bruise, yes, U", "hs.fx.minor, yes, U", "hs.fx.bones, unsure, C", "hs.fx.steroid, yes, R",
        "hs.ca.weight, yes, R", "hs.ca.constant, yes, R", "hs.ca.night, unsure, C", "hs.inf.fever, yes, U",
        "hs.inf.recent, yes, R", "hs.inf.immune, yes, C", "hs.inf.ivdu, yes, C", "hs.vas.aaa, yes, E",
        "hs.vas.claud, yes, R", "hs.vas.dvt, yes, U", "hs.car.chest, yes, U", "hs.car.known, yes, R",
        "hs.gen.preg, yes, C", "hs.gen.surgery, yes, R", "hs.gen.await, yes, C", "hs.gen.under18, yes, R",
        "hs.fr.skin, yes, C", "hs.fr.fracture, yes, R", "hs.fr.clot, yes, U", "hs.fr.inflamed, yes, C",
        "hs.fr.bleed, yes, C", "hs.psy.hopeless, yes, C"
    })
    void eachItemHasItsLevel(String item, String answer, Level level) {
        assertThat(screen(Map.of(item, answer)).matches())
                .extracting(Match::rule, Match::level)
                .containsExactly(tuple(item, level));
    }

    @Test
    void unsureIsOneLevelLowerAlsoWhereTheOnsetLowersIt() {
        assertThat(screen(Map.of("hs.ces.saddle", Map.of("answer", "unsure", "onsetDays", 14)))
                        .outcome())
                .isEqualTo(Outcome.URGENT_BLOCKED);
        assertThat(screen(Map.of("hs.ces.saddle", Map.of("answer", "unsure", "onsetDays", 15)))
                        .outcome())
                .isEqualTo(Outcome.REFER_BLOCKED);
    }

    @ParameterizedTest(name = "weakness since {0} days is {1}")
    @CsvSource({"0, E", "2, E", "3, U"})
    void weaknessWithinTwoDaysIsAnEmergency(int days, Level level) {
        assertThat(screen(Map.of("hs.neu.weak", Map.of("answer", "yes", "onsetDays", days)))
                        .matches())
                .containsExactly(new Match("hs.neu.weak", level, List.of()));
    }

    @Test
    void aWeakImmuneSystemWithFeverAndInjectedDrugsWithAnyInfectionAreReferred() {
        assertThat(screen(Map.of("hs.inf.immune", "yes", "hs.inf.fever", "yes")).matches())
                .contains(new Match("hs.inf.immune", Level.R, List.of()));
        assertThat(screen(Map.of("hs.inf.ivdu", "yes", "hs.inf.immune", "yes")).matches())
                .containsExactly(
                        new Match("hs.inf.ivdu", Level.R, List.of()), new Match("hs.inf.immune", Level.C, List.of()));
    }

    @Test
    void threeAxialSignsAreACautionAndTwoAreNothing() {
        assertThat(screen(axial("yes", "on35", "night2", "buttock")).matches())
                .containsExactly(new Match("hs.ax.gate", Level.C, List.of()));
        assertThat(screen(axial("yes", "night2", "buttock")).matches()).isEmpty();
    }

    @Test
    void fourAxialSignsBehindAnUnsureGateAreACaution() {
        assertThat(screen(axial("unsure", "on35", "night2", "nsaid", "buttock")).matches())
                .containsExactly(new Match("hs.ax.gate", Level.C, List.of()));
    }

    @Test
    void fourOfFiveSignsOfInflammatoryBackPainAreReferred() {
        assertThat(screen(axial("yes", "insidious", "rest", "getup", "move")).matches())
                .containsExactly(new Match("hs.ax.ibp", Level.R, List.of()));
    }

    @Test
    void theOnsetBeforeFortyComesFromThePainProfile() {
        Map<String, Object> three = axial("yes", "insidious", "rest", "getup");
        assertThat(screen(three).matches()).isEmpty();
        var began = Optional.of(LocalDate.parse("2023-05-01"));
        var known = new ScreenFacts(Samples.answers("HSS-1", three), BORN, TODAY, began, TODAY);
        assertThat(CONTENT.screening()
                        .afterScreen(known, List.of(), Covers.NONE)
                        .matches())
                .containsExactly(new Match("hs.ax.ibp", Level.R, List.of()));
    }

    @Test
    void aBirthYearThatMeansUnderEighteenIsReferredWhateverIsAnswered() {
        var young = new ScreenFacts(Samples.answers("HSS-1", Map.of()), 2009, TODAY, Optional.empty(), TODAY);
        var eighteenThisYear =
                new ScreenFacts(Samples.answers("HSS-1", Map.of()), 2008, TODAY, Optional.empty(), TODAY);
        assertThat(CONTENT.screening()
                        .afterScreen(young, List.of(), Covers.NONE)
                        .matches())
                .containsExactly(new Match("hs.gen.under18", Level.R, List.of()));
        assertThat(CONTENT.screening()
                        .afterScreen(eighteenThisYear, List.of(), Covers.NONE)
                        .matches())
                .isEmpty();
    }

    @Test
    void painfulJointsRestrict() {
        assertThat(screen(Map.of("hs.gen.joints", List.of("wrist", "knee"))).tags())
                .containsExactly("NO_KNEE", "NO_WRIST");
    }

    @Test
    void allMatchesAreToldGravestFirst() {
        Screen screen = screen(Map.of("hs.fr.bleed", "yes", "hs.vas.aaa", "yes", "hs.fr.skin", "yes"));
        assertThat(screen.matches()).extracting(Match::rule).containsExactly("hs.vas.aaa", "hs.fr.skin", "hs.fr.bleed");
        assertThat(screen.tags()).containsExactly("NO_FOAM_ROLL", "NO_POOL");
    }

    @Test
    void aBlockStandsWhateverIsAnsweredLaterAndACautionFalls() {
        Screen first = screen(Map.of("hs.ca.history", "yes", "hs.fx.bones", "yes"));
        Screen second = CONTENT.screening().afterScreen(facts(Map.of()), first.matches(), Covers.NONE);
        assertThat(second.matches()).containsExactly(new Match("hs.ca.history", Level.R, List.of()));
    }

    @Test
    void aPulseAddsToTheScreenAndTakesNothingAway() {
        Screen first = screen(Map.of("hs.fx.bones", "yes"));
        var clean = new ScreenFacts(Samples.answers("HSS-PULSE", Map.of()), BORN, TODAY, Optional.empty(), TODAY);
        assertThat(CONTENT.screening().afterPulse(clean, first.matches(), Covers.NONE))
                .isEqualTo(first);
        var fever = new ScreenFacts(
                Samples.answers("HSS-PULSE", Map.of("hs.inf.fever", "yes")), BORN, TODAY, Optional.empty(), TODAY);
        Screen second = CONTENT.screening().afterPulse(fever, first.matches(), Covers.NONE);
        assertThat(second.outcome()).isEqualTo(Outcome.URGENT_BLOCKED);
        assertThat(second.tags()).containsExactly("NO_LOADED_FLEXION");
        assertThat(CONTENT.screening().afterPulse(clean, second.matches(), Covers.NONE))
                .isEqualTo(second);
    }

    @Test
    void adviceBeginsWithTheOutcomeAndWarnsWhoHasLegSymptoms() {
        ScreenAdvice advice = CONTENT.advice();
        Screen hopeless = screen(Map.of("hs.psy.hopeless", "yes"));
        assertThat(advice.on(hopeless, false))
                .containsExactly(
                        advice.outcomes().get(Outcome.CLEARED_WITH_CAUTION),
                        advice.rules().get("hs.psy.hopeless"));
        assertThat(advice.on(screen(Map.of()), true))
                .containsExactly(advice.outcomes().get(Outcome.CLEARED), advice.legSymptoms());
    }
}
