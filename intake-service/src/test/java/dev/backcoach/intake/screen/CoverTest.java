package dev.backcoach.intake.screen;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.Samples;
import dev.backcoach.intake.event.Covered;
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

/** What a clearance covers in later screens and pulses (domain.md 2.1). */
class CoverTest {

    private static final LocalDate CLEARED_ON = TODAY.minusDays(10);

    private static ScreenFacts facts(String form, Map<String, Object> answers) {
        return new ScreenFacts(Samples.answers(form, answers), 1984, TODAY, Optional.empty(), TODAY);
    }

    private static Covers covers(String rule, Level level, Map<String, Object> answers, LocalDate onset) {
        return Covers.NONE.with(List.of(new Covered(rule, level, answers, onset)), CLEARED_ON);
    }

    private static Outcome screen(Covers covers, Map<String, Object> answers) {
        return CONTENT.screening()
                .afterScreen(facts("HSS-1", answers), List.of(), covers)
                .outcome();
    }

    @ParameterizedTest(name = "hs.ca.history cleared as {0}, now {1}: {2}")
    @CsvSource({
        "yes, yes, CLEARED_WITH_CAUTION",
        "yes, unsure, CLEARED_WITH_CAUTION",
        "yes, no, CLEARED",
        "unsure, yes, REFER_BLOCKED"
    })
    void aCoveredAnswerIsACautionUnlessItHasGotWorse(String cleared, String now, Outcome outcome) {
        Level level = cleared.equals("yes") ? Level.R : Level.C;
        Covers covers = covers("hs.ca.history", level, Map.of("hs.ca.history", cleared), null);
        assertThat(screen(covers, Map.of("hs.ca.history", now))).isEqualTo(outcome);
    }

    @Test
    void aCoveredMatchKeepsItsTags() {
        Covers covers = covers("hs.car.known", Level.R, Map.of("hs.car.known", "yes"), null);
        assertThat(CONTENT.screening()
                        .afterScreen(facts("HSS-1", Map.of("hs.car.known", "yes")), List.of(), covers)
                        .matches())
                .containsExactly(new Match("hs.car.known", Level.C, List.of("NO_BREATH_HOLD")));
    }

    @ParameterizedTest(name = "cleared 10 days ago, begun {0} days ago: {1}")
    @CsvSource({"400, CLEARED_WITH_CAUTION", "11, CLEARED_WITH_CAUTION", "10, EMERGENCY_BLOCKED", "3, EMERGENCY_BLOCKED"
    })
    void whereTheOnsetIsAskedItHasToBeBeforeTheClearance(int days, Outcome outcome) {
        Covers covers = covers("hs.ces.saddle", Level.E, Map.of("hs.ces.saddle", "yes"), null);
        Map<String, Object> now = Map.of("hs.ces.saddle", Map.of("answer", "yes", "onsetDays", days));
        assertThat(screen(covers, now)).isEqualTo(outcome);
        assertThat(CONTENT.screening()
                        .afterPulse(facts("HSS-PULSE", now), List.of(), covers)
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void anOnsetOnTheDayOfTheClearanceIsCoveredWhereItWasKnownThen() {
        Covers covers = covers("hs.ces.saddle", Level.E, Map.of("hs.ces.saddle", "yes"), CLEARED_ON);
        Map<String, Object> now = Map.of("hs.ces.saddle", Map.of("answer", "yes", "onsetDays", 10));
        assertThat(screen(covers, now)).isEqualTo(Outcome.CLEARED_WITH_CAUTION);
    }

    @Test
    void anOnsetThatIsNotToldCountsAsNew() {
        Covers covers = covers("hs.ces.saddle", Level.E, Map.of("hs.ces.saddle", "yes"), CLEARED_ON);
        assertThat(screen(covers, Map.of("hs.ces.saddle", "yes"))).isEqualTo(Outcome.EMERGENCY_BLOCKED);
    }

    @Test
    void aNewMatchBlocksAndRaisesWhatWasCovered() {
        Covers covers = covers(
                "hs.ca.history",
                Level.R,
                Map.of("hs.ca.history", "yes", "hs.ca.weight", "no", "hs.ca.constant", "no", "hs.ca.night", "no"),
                null);
        ScreenFacts facts = facts("HSS-1", Map.of("hs.ca.history", "yes", "hs.ca.weight", "yes"));
        Screen screen = CONTENT.screening().afterScreen(facts, List.of(), covers);
        assertThat(screen.matches())
                .containsExactly(
                        new Match("hs.ca.history", Level.U, List.of()), new Match("hs.ca.weight", Level.R, List.of()));
        assertThat(CONTENT.screening().blockedAnew(facts, covers)).containsExactly("hs.ca.history");
    }

    @Test
    void moreSignsThanWereClearedBlockAnew() {
        Map<String, Object> four = axial("on35", "night2", "move", "buttock");
        Covers covers =
                covers("hs.ax.gate", Level.R, Samples.answers("HSS-1", four).coded(), null);
        assertThat(screen(covers, four)).isEqualTo(Outcome.CLEARED_WITH_CAUTION);
        assertThat(screen(covers, axial("on35", "night2", "move", "buttock", "psor")))
                .isEqualTo(Outcome.REFER_BLOCKED);
    }

    private static Map<String, Object> axial(String... yes) {
        Map<String, Object> answers = new HashMap<>();
        Samples.questionnaire("HSS-1").items().stream()
                .map(item -> item.id())
                .filter(id -> id.startsWith("hs.ax."))
                .forEach(id -> answers.put(id, "no"));
        answers.put("hs.ax.gate", "yes");
        List.of(yes).forEach(item -> answers.put("hs.ax." + item, "yes"));
        return answers;
    }

    @Test
    void aPulseDoesNotLiftWhatWaitsForANewScreen() {
        Covers covers = covers("hs.ces.leak", Level.E, Map.of("hs.ces.leak", "yes"), TODAY.minusDays(20));
        List<Match> standing = List.of(new Match("hs.ces.leak", Level.E, List.of()));
        Map<String, Object> unchanged = Map.of("hs.ces.leak", Map.of("answer", "yes", "onsetDays", 20));
        assertThat(CONTENT.screening()
                        .afterPulse(facts("HSS-PULSE", unchanged), standing, covers)
                        .matches())
                .isEqualTo(standing);
        assertThat(CONTENT.screening()
                        .afterAmendment(facts("HSS-1", unchanged), standing, covers)
                        .matches())
                .isEqualTo(standing);
        assertThat(CONTENT.screening()
                        .afterScreen(facts("HSS-1", unchanged), standing, covers)
                        .matches())
                .containsExactly(new Match("hs.ces.leak", Level.C, List.of()));
    }
}
