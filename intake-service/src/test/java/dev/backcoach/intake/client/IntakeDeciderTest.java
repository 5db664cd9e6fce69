package dev.backcoach.intake.client;

import static dev.backcoach.intake.Samples.CONTENT;
import static dev.backcoach.intake.Samples.answers;
import static dev.backcoach.intake.Samples.questionnaire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.RegisterClient;
import dev.backcoach.intake.command.SetConsent;
import dev.backcoach.intake.command.SignOffCaution;
import dev.backcoach.intake.command.SubmitQuestionnaire;
import dev.backcoach.intake.event.CautionSignedOff;
import dev.backcoach.intake.event.ClientRegistered;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.ConsentGranted;
import dev.backcoach.intake.event.ConsentWithdrawn;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.event.ReferralAdvised;
import dev.backcoach.intake.event.RegistrationCorrected;
import dev.backcoach.intake.event.ScreenEvaluated;
import dev.backcoach.intake.event.Sex;
import dev.backcoach.intake.event.StartingPointIdentified;
import dev.backcoach.intake.event.TimeZoneChanged;
import dev.backcoach.intake.event.TriggerProfileDerived;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.testing.Specification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID COACH = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final UUID OTHER_COACH = UUID.fromString("0198f000-0000-7000-8000-000000000002");
    private static final IntakeDecider DECIDER =
            new IntakeDecider(CONTENT.screening(), CONTENT.triggers(), CONTENT.start());
    private static final Specification<IntakeCommand, IntakeEvent, ClientRecord> SPECIFICATION =
            Specification.of(DECIDER.initial(), DECIDER::decide, DECIDER::evolve);

    private static RegisterClient register(String born, String timeZone, UUID coach) {
        return new RegisterClient("Robin", "robin@example.org", LocalDate.parse(born), Sex.F, timeZone, coach, NOW);
    }

    private static RegisterClient register() {
        return register("1984-05-17", "Europe/London", COACH);
    }

    private static SubmitQuestionnaire submit(String questionnaire, Map<String, Object> answers) {
        return new SubmitQuestionnaire(
                UUID.nameUUIDFromBytes(questionnaire.getBytes(StandardCharsets.UTF_8)),
                questionnaire(questionnaire),
                answers(questionnaire, answers),
                null,
                NOW,
                1,
                false);
    }

    private static final SetConsent CARE = new SetConsent(Purpose.CARE, true, "1.0.0");

    /** The events of commands that are all accepted. */
    private static List<IntakeEvent> after(IntakeCommand... commands) {
        ClientRecord state = DECIDER.initial();
        List<IntakeEvent> all = new ArrayList<>();
        for (IntakeCommand command : commands) {
            for (IntakeEvent event : DECIDER.decide(command, state)) {
                all.add(event);
                state = DECIDER.evolve(state, event);
            }
        }
        return all;
    }

    private static List<IntakeEvent> ready(Map<String, Object> screen, Map<String, Object> function) {
        return after(register(), CARE, submit("HSS-1", screen), submit("PTP-1", Map.of()), submit("FAG-1", function));
    }

    private static ScreenEvaluated screened(Outcome outcome, List<String> tags, Match... matches) {
        return new ScreenEvaluated(
                submit("HSS-1", Map.of()).submissionId(), "HSS-1", outcome, tags, List.of(matches), List.of());
    }

    @Test
    void aRegistrationAssignsTheCoach() {
        SPECIFICATION
                .given()
                .when(register())
                .then(
                        new ClientRegistered(
                                "Robin", "robin@example.org", "1984-05-17", 1984, Sex.F, "Europe/London", NOW),
                        new CoachAssigned(COACH));
    }

    @Test
    void registeringTheSameAgainChangesNothing() {
        SPECIFICATION.given(after(register())).when(register()).thenNothing();
    }

    @Test
    void aCorrectionTellsWhatIsDifferent() {
        SPECIFICATION
                .given(after(register()))
                .when(register("1985-05-17", "Europe/Paris", OTHER_COACH))
                .then(
                        new RegistrationCorrected("Robin", "robin@example.org", "1985-05-17", 1985, Sex.F),
                        new TimeZoneChanged("Europe/Paris"));
    }

    @Test
    void nothingIsRecordedAboutAnUnregisteredClient() {
        SPECIFICATION.given().when(CARE).thenRefused(Rejection.class);
    }

    @Test
    void consentIsPerPurposeAndCanBeWithdrawn() {
        SPECIFICATION
                .given(after(register()))
                .when(
                        CARE,
                        CARE,
                        new SetConsent(Purpose.RESEARCH, true, "1.0.0"),
                        new SetConsent(Purpose.CARE, true, "2.0.0"),
                        new SetConsent(Purpose.CARE, false, "2.0.0"),
                        new SetConsent(Purpose.MARKETING, false, "1.0.0"))
                .then(
                        new ConsentGranted(Purpose.CARE, "1.0.0"),
                        new ConsentGranted(Purpose.RESEARCH, "1.0.0"),
                        new ConsentGranted(Purpose.CARE, "2.0.0"),
                        new ConsentWithdrawn(Purpose.CARE))
                .thenState(state -> assertThat(state.consents()).isEqualTo(Map.of(Purpose.RESEARCH, "1.0.0")));
    }

    @Test
    void theThreeFormsBringTheirConclusionsWithThem() {
        assertThat(ready(Map.of(), Map.of()))
                .filteredOn(event -> event instanceof ScreenEvaluated
                        || event instanceof TriggerProfileDerived
                        || event instanceof StartingPointIdentified)
                .hasSize(3);
    }

    @Test
    void whatIsMissingIsToldAllAtOnce() {
        SPECIFICATION.given(after(register())).when(new CompleteIntake()).thenRefused(NotReady.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("R-START-1");
            assertThat(refusal.missing())
                    .extracting(Missing::code)
                    .containsExactly("CARE_CONSENT", "HSS-1", "PTP-1", "FAG-1");
        });
    }

    @Test
    void aClearScreenThreeFormsAndConsentToCareCompleteTheIntakeOnce() {
        SPECIFICATION
                .given(ready(Map.of(), Map.of()))
                .when(new CompleteIntake(), new CompleteIntake())
                .then(new IntakeCompleted(COACH, Mode.ONLINE));
    }

    @Test
    void aCautionNeedsTheCoachsSignOff() {
        List<IntakeEvent> cautious = ready(Map.of("hs.fx.bones", "yes"), Map.of());
        SPECIFICATION
                .given(cautious)
                .when(new CompleteIntake())
                .thenRefused(
                        NotReady.class,
                        refusal -> assertThat(refusal.missing())
                                .extracting(Missing::code)
                                .containsExactly("CAUTION_SIGN_OFF"));
        SPECIFICATION
                .given(cautious)
                .when(new SignOffCaution(COACH), new SignOffCaution(COACH), new CompleteIntake())
                .then(new CautionSignedOff(COACH, List.of("hs.fx.bones")), new IntakeCompleted(COACH, Mode.ONLINE));
    }

    @Test
    void aNewCautionNeedsANewSignOff() {
        SPECIFICATION
                .given(ready(Map.of("hs.fx.bones", "yes"), Map.of()))
                .when(
                        new SignOffCaution(COACH),
                        submit("HSS-1", Map.of("hs.fx.bones", "yes", "hs.fr.skin", "yes")),
                        new CompleteIntake())
                .thenRefused(NotReady.class);
    }

    @Test
    void aCautionWithAnotherRestrictionNeedsANewSignOffAndAnUnchangedOneDoesNot() {
        List<IntakeEvent> cautious = ready(Map.of("hs.gen.joints", List.of("knee")), Map.of());
        SPECIFICATION
                .given(cautious)
                .when(
                        new SignOffCaution(COACH),
                        submit("HSS-1", Map.of("hs.gen.joints", List.of("knee", "wrist"))),
                        new CompleteIntake())
                .thenRefused(NotReady.class);
        SPECIFICATION
                .given(cautious)
                .when(
                        new SignOffCaution(COACH),
                        submit("HSS-1", Map.of("hs.gen.joints", List.of("knee"))),
                        new CompleteIntake())
                .thenState(state -> assertThat(state.completed()).isTrue());
    }

    @Test
    void aClearOrBlockedScreenIsNotSignedOff() {
        SPECIFICATION
                .given(ready(Map.of(), Map.of()))
                .when(new SignOffCaution(COACH))
                .thenRefused(Rejection.class);
        SPECIFICATION
                .given(ready(Map.of("hs.vas.aaa", "yes"), Map.of()))
                .when(new SignOffCaution(COACH))
                .thenRefused(Rejection.class);
        SPECIFICATION.given(after(register())).when(new SignOffCaution(COACH)).thenRefused(Rejection.class);
    }

    @Test
    void aBlockedScreenKeepsTheIntakeFromBeingCompletedAlsoWhenItIsAnsweredAgain() {
        SPECIFICATION
                .given(ready(Map.of("hs.ca.history", "yes"), Map.of()))
                .when(submit("HSS-1", Map.of()), new CompleteIntake())
                .thenRefused(
                        NotReady.class,
                        refusal -> assertThat(refusal.missing())
                                .extracting(Missing::code)
                                .containsExactly("SCREEN_BLOCKED"));
    }

    @Test
    void coachingFaceToFaceNeedsTheConsultationHeld() {
        for (String mode : List.of("FACE_TO_FACE", "HYBRID")) {
            SPECIFICATION
                    .given(ready(Map.of(), Map.of("fg.log.mode", mode)))
                    .when(new CompleteIntake())
                    .thenRefused(
                            NotReady.class,
                            refusal -> assertThat(refusal.missing())
                                    .extracting(Missing::code)
                                    .containsExactly("CONSULTATION_HELD"));
        }
    }

    @Test
    void theLatestSubmissionOfAQuestionnaireCanBeAmendedAndNoOther() {
        SubmitQuestionnaire first = submit("FAG-1", Map.of());
        SubmitQuestionnaire second =
                new SubmitQuestionnaire(UUID.randomUUID(), first.questionnaire(), first.answers(), null, NOW, 1, false);
        SPECIFICATION
                .given(after(register(), CARE, first))
                .when(first.amending())
                .thenState(state ->
                        assertThat(state.forms().get("FAG-1").submissionId()).isEqualTo(first.submissionId()));
        SPECIFICATION
                .given(after(register(), CARE, first, second))
                .when(first.amending())
                .thenRefused(Rejection.class);
    }

    @Test
    void withoutConsentToCareTheIntakeIsNotCompleted() {
        SPECIFICATION
                .given(ready(Map.of(), Map.of()))
                .when(new SetConsent(Purpose.CARE, false, "1.0.0"), new CompleteIntake())
                .thenRefused(NotReady.class);
    }

    @Test
    void aPulseThatMatchesBlocksARunningProgramme() {
        SPECIFICATION
                .given(ready(Map.of(), Map.of()))
                .when(new CompleteIntake(), submit("HSS-PULSE", Map.of("hs.ces.leak", "yes")))
                .thenState(state -> assertThat(state.screen().outcome()).isEqualTo(Outcome.EMERGENCY_BLOCKED));
    }

    @Test
    void theOnsetInThePainProfileIsTakenIntoTheScreen() {
        Map<String, Object> axial = new HashMap<>();
        questionnaire("HSS-1").items().stream()
                .map(item -> item.id())
                .filter(id -> id.startsWith("hs.ax."))
                .forEach(id -> axial.put(id, "no"));
        List.of("gate", "insidious", "rest", "getup").forEach(item -> axial.put("hs.ax." + item, "yes"));
        ScreenEvaluated expected =
                screened(Outcome.REFER_BLOCKED, List.of(), new Match("hs.ax.ibp", Level.R, List.of()));
        assertThat(after(register(), CARE, submit("HSS-1", axial), submit("PTP-1", Map.of("pp.on.date", "2020-01-01"))))
                .endsWith(expected, new ReferralAdvised(expected.submissionId(), Level.R, List.of("hs.ax.ibp")));
        List<IntakeEvent> tooLate =
                after(register(), CARE, submit("HSS-1", axial), submit("PTP-1", Map.of("pp.on.date", "2025-01-01")));
        assertThat(tooLate.getLast()).isInstanceOf(TriggerProfileDerived.class);
    }

    @Test
    void aCorrectedBirthYearLiftsWhatRestedOnItAlone() {
        assertThat(after(
                        register("2015-05-17", "Europe/London", COACH),
                        submit("HSS-1", Map.of("hs.fx.bones", "yes")),
                        register()))
                .endsWith(
                        new RegistrationCorrected("Robin", "robin@example.org", "1984-05-17", 1984, Sex.F),
                        screened(
                                Outcome.CLEARED_WITH_CAUTION,
                                List.of("NO_LOADED_FLEXION"),
                                new Match("hs.fx.bones", Level.C, List.of("NO_LOADED_FLEXION"))));
    }
}
