package dev.backcoach.intake.client;

import static dev.backcoach.intake.client.Life.CLEARANCE;
import static dev.backcoach.intake.client.Life.COACH;
import static dev.backcoach.intake.client.Life.SPECIFICATION;
import static dev.backcoach.intake.client.Life.after;
import static dev.backcoach.intake.client.Life.answered;
import static dev.backcoach.intake.client.Life.at;
import static dev.backcoach.intake.client.Life.clearance;
import static dev.backcoach.intake.client.Life.on;
import static dev.backcoach.intake.client.Life.register;
import static dev.backcoach.intake.client.Life.since;
import static dev.backcoach.intake.client.Life.state;
import static dev.backcoach.intake.client.Life.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.SignOffCaution;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClinicianRole;
import dev.backcoach.intake.event.Covered;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.MedicalClearanceRecorded;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.ReferralAdvised;
import dev.backcoach.intake.event.ScreenEvaluated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clearances lift blocks (domain.md 2.1). */
class ClearanceTest {

    private static final Map<String, Object> CANCER = Map.of("hs.ca.history", "yes");

    private static Outcome outcome(List<IntakeEvent> events) {
        return state(events).screen().outcome();
    }

    @Test
    void aClearanceLiftsAReferralAtOnceAndTheCoachSignsTheScreenOffOnce() {
        SPECIFICATION
                .given(answered(Map.of("hs.ca.history", "yes", "hs.fx.bones", "yes"), Map.of()))
                .when(clearance(3, "hs.ca.history"), new SignOffCaution(COACH), new CompleteIntake())
                .then(
                        new MedicalClearanceRecorded(
                                CLEARANCE,
                                COACH,
                                "Dr Sam Example",
                                ClinicianRole.GENERAL_PRACTITIONER,
                                on(3),
                                "Letter no. 17",
                                List.of(new Covered(
                                        "hs.ca.history",
                                        Level.R,
                                        Map.of(
                                                "hs.ca.history", "yes",
                                                "hs.ca.weight", "no",
                                                "hs.ca.constant", "no",
                                                "hs.ca.night", "no"),
                                        null)),
                                at(3)),
                        new ScreenEvaluated(
                                submit("HSS-1", 0, Map.of()).submissionId(),
                                "HSS-1",
                                Outcome.CLEARED_WITH_CAUTION,
                                List.of("NO_LOADED_FLEXION"),
                                List.of(
                                        new Match("hs.fx.bones", Level.C, List.of("NO_LOADED_FLEXION")),
                                        new Match("hs.ca.history", Level.C, List.of())),
                                List.of()),
                        new CautionSignedOff(COACH, List.of("hs.fx.bones", "hs.ca.history")),
                        new IntakeCompleted(COACH, Mode.ONLINE));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hs.ces.leak", "hs.neu.spread", "hs.vas.aaa", "hs.car.chest"})
    void emergencyAndUrgentNeedANewScreenAsWell(String rule) {
        Map<String, Object> answers = rule.equals("hs.ces.leak") ? since(rule, 1) : Map.of(rule, "yes");
        Map<String, Object> later = rule.equals("hs.ces.leak") ? since(rule, 5) : answers;
        List<IntakeEvent> cleared = after(answered(answers, Map.of()), clearance(3, rule));
        assertThat(state(cleared).screen().outcome().blocks()).isTrue();
        assertThat(cleared.getLast()).isInstanceOf(MedicalClearanceRecorded.class);
        assertThat(outcome(after(cleared, submit("HSS-1", 4, later)))).isEqualTo(Outcome.CLEARED_WITH_CAUTION);
    }

    @Test
    void aNewScreenBeforeTheClearanceDoesNotCount() {
        List<IntakeEvent> events = after(answered(Map.of("hs.vas.aaa", "yes"), Map.of()), submit("HSS-1", 2, Map.of()));
        assertThat(outcome(after(events, clearance(3, "hs.vas.aaa")))).isEqualTo(Outcome.EMERGENCY_BLOCKED);
    }

    @Test
    void neitherAPulseNorAnAmendmentOfTheOldScreenLiftsAnEmergency() {
        List<IntakeEvent> cleared = after(answered(Map.of("hs.vas.aaa", "yes"), Map.of()), clearance(3, "hs.vas.aaa"));
        SPECIFICATION
                .given(cleared)
                .when(submit("HSS-PULSE", 4, Map.of()), submit("HSS-1", 0, Map.of()))
                .thenState(after -> assertThat(after.screen().outcome()).isEqualTo(Outcome.EMERGENCY_BLOCKED));
    }

    @Test
    void aLiftedBlockIsACautionEvenWhenTheNewScreenIsClear() {
        List<IntakeEvent> lifted = after(
                answered(since("hs.ces.leak", 1), Map.of()), clearance(3, "hs.ces.leak"), submit("HSS-1", 4, Map.of()));
        assertThat(outcome(lifted)).isEqualTo(Outcome.CLEARED_WITH_CAUTION);
        assertThat(outcome(after(lifted, submit("HSS-1", 40, Map.of())))).isEqualTo(Outcome.CLEARED);
    }

    @Test
    void theBlockStandsUntilEveryMatchAboveCIsCovered() {
        List<IntakeEvent> partly = after(
                answered(Map.of("hs.ca.history", "yes", "hs.car.known", "yes"), Map.of()),
                clearance(3, "hs.ca.history"));
        assertThat(outcome(partly)).isEqualTo(Outcome.REFER_BLOCKED);
        assertThat(outcome(after(partly, clearance(4, "hs.car.known")))).isEqualTo(Outcome.CLEARED_WITH_CAUTION);
    }

    @Test
    void aCoveredAnswerThatIsUnchangedNeitherBlocksNorNeedsAnotherSignOff() {
        List<IntakeEvent> signed =
                after(answered(CANCER, Map.of()), clearance(3, "hs.ca.history"), new SignOffCaution(COACH));
        SPECIFICATION
                .given(signed)
                .when(submit("HSS-1", 90, CANCER))
                .thenState(state -> assertThat(state.cautionSignedOff()).isTrue());
    }

    @Test
    void aNewMatchBlocksAnew() {
        List<IntakeEvent> lifted = after(answered(CANCER, Map.of()), clearance(3, "hs.ca.history"));
        SPECIFICATION
                .given(lifted)
                .when(submit("HSS-1", 30, Map.of("hs.ca.history", "yes", "hs.car.chest", "yes")))
                .thenState(state -> assertThat(state.screen().matches())
                        .containsExactly(
                                new Match("hs.car.chest", Level.U, List.of()),
                                new Match("hs.ca.history", Level.C, List.of())));
    }

    @Test
    void aWorseAnswerBlocksAnewAndNeedsAnotherClearance() {
        List<IntakeEvent> lifted = after(answered(CANCER, Map.of()), clearance(3, "hs.ca.history"));
        List<IntakeEvent> worse =
                after(lifted, submit("HSS-1", 30, Map.of("hs.ca.history", "yes", "hs.ca.weight", "yes")));
        assertThat(worse.get(worse.size() - 2))
                .isInstanceOfSatisfying(
                        ScreenEvaluated.class, e -> assertThat(e.blockedAnew()).containsExactly("hs.ca.history"));
        assertThat(worse.getLast())
                .isInstanceOfSatisfying(
                        ReferralAdvised.class,
                        e -> assertThat(e.rules()).containsExactly("hs.ca.history", "hs.ca.weight"));
        assertThat(outcome(after(worse, submit("HSS-1", 31, CANCER)))).isEqualTo(Outcome.URGENT_BLOCKED);
        assertThat(outcome(after(worse, clearance(32, "hs.ca.history", "hs.ca.weight"), submit("HSS-1", 33, CANCER))))
                .isEqualTo(Outcome.CLEARED_WITH_CAUTION);
    }

    @ParameterizedTest(name = "cleared on day 3, answered on day 40 with an onset {0} days before: {1}")
    @CsvSource({"41, CLEARED_WITH_CAUTION", "38, CLEARED_WITH_CAUTION", "37, URGENT_BLOCKED", "2, EMERGENCY_BLOCKED"})
    void aPulseWithAnOnsetBeforeTheClearanceIsACaution(int onsetDays, Outcome outcome) {
        List<IntakeEvent> lifted = after(
                answered(since("hs.ces.saddle", 1), Map.of()),
                clearance(3, "hs.ces.saddle"),
                submit("HSS-1", 4, since("hs.ces.saddle", 5)));
        assertThat(outcome(after(lifted, submit("HSS-PULSE", 40, since("hs.ces.saddle", onsetDays)))))
                .isEqualTo(outcome);
    }

    @Test
    void aComplaintThatGetsWorseWhileTheNewScreenIsAwaitedNeedsAnotherClearance() {
        List<IntakeEvent> events = after(
                answered(since("hs.ces.saddle", 1), Map.of()),
                clearance(3, "hs.ces.saddle"),
                submit("HSS-PULSE", 5, since("hs.ces.saddle", 1)),
                submit("HSS-1", 6, since("hs.ces.saddle", 7)));
        assertThat(outcome(events)).isEqualTo(Outcome.EMERGENCY_BLOCKED);
    }

    @Test
    void somebodyUnderEighteenIsNeverCleared() {
        List<IntakeEvent> young = after(register("2012-05-17"), submit("HSS-1", 0, Map.of()));
        SPECIFICATION
                .given(young)
                .when(clearance(3, "hs.gen.under18"))
                .thenRefused(
                        NotClearable.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo("hs.gen.under18"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hs.fx.bones", "hs.vas.aaa", "hs.no.such"})
    void onlyWhatBlocksIsCleared(String rule) {
        SPECIFICATION
                .given(answered(Map.of("hs.ca.history", "yes", "hs.fx.bones", "yes"), Map.of()))
                .when(clearance(3, "hs.ca.history", rule))
                .thenRefused(
                        NotClearable.class,
                        refusal -> assertThat(refusal.index()).isEqualTo(1));
    }

    @Test
    void aClearanceFromBeforeTheComplaintDoesNotCoverIt() {
        SPECIFICATION
                .given(after(register("1984-05-17"), submit("HSS-1", 5, since("hs.ces.leak", 2))))
                .when(clearance(2, "hs.ces.leak"))
                .thenRefused(NotClearable.class);
        SPECIFICATION
                .given(after(register("1984-05-17")))
                .when(clearance(3, "hs.ces.leak"))
                .thenRefused(NotClearable.class);
    }

    @Test
    void theCorrectedOnsetOfPainDoesNotLiftWhatWaitsForANewScreen() {
        List<IntakeEvent> events = after(
                answered(Map.of("hs.vas.aaa", "yes"), Map.of()),
                clearance(3, "hs.vas.aaa"),
                submit("PTP-1", 4, Map.of("pp.on.date", "2020-01-01")));
        assertThat(outcome(events)).isEqualTo(Outcome.EMERGENCY_BLOCKED);
    }
}
