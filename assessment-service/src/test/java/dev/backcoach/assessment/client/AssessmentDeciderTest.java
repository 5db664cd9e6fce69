package dev.backcoach.assessment.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.command.AssessmentCommand.CompleteAssessment;
import dev.backcoach.assessment.command.AssessmentCommand.NoteClient;
import dev.backcoach.assessment.command.AssessmentCommand.NoteCoach;
import dev.backcoach.assessment.command.AssessmentCommand.NoteScreen;
import dev.backcoach.assessment.command.AssessmentCommand.OpenAssessment;
import dev.backcoach.assessment.command.AssessmentCommand.RecordTest;
import dev.backcoach.assessment.command.AssessmentCommand.SkipTest;
import dev.backcoach.assessment.content.ProtocolFiles;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.AssessmentOpened;
import dev.backcoach.assessment.event.CareConsentNoted;
import dev.backcoach.assessment.event.ClientNoted;
import dev.backcoach.assessment.event.CoachNoted;
import dev.backcoach.assessment.event.ScreenNoted;
import dev.backcoach.assessment.event.ScreenOutcome;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.result.Skipped;
import dev.backcoach.assessment.scoring.Verdict;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.testing.Specification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentDeciderTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID SOURCE = new UUID(2, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final AssessmentDecider decider = new AssessmentDecider(ProtocolFiles.all());
    private final Specification<AssessmentCommand, AssessmentEvent, ClientRecord> specification =
            Specification.of(decider.initial(), decider::decide, decider::evolve);

    private static AssessmentEvent registered() {
        return new ClientNoted(SOURCE, 1984, Sex.M);
    }

    private static AssessmentEvent screened(ScreenOutcome outcome, String... tags) {
        return new ScreenNoted(SOURCE, 5, false, outcome, Set.of(tags), Set.of());
    }

    private static AssessmentEvent pulsed(ScreenOutcome outcome) {
        return new ScreenNoted(SOURCE, 9, true, outcome, Set.of(), Set.of());
    }

    private static AssessmentEvent opened(UUID id) {
        return new AssessmentOpened(id, Exam.PROTOCOL.version(), Setting.ONLINE);
    }

    private static List<AssessmentEvent> ready(AssessmentEvent... more) {
        List<AssessmentEvent> history =
                new ArrayList<>(List.of(registered(), screened(ScreenOutcome.CLEARED), opened(FIRST)));
        history.addAll(List.of(more));
        return history;
    }

    private static Recorded selfTest(String value) {
        return new Recorded(Method.PORTAL_SELF, Measurement.of(new BigDecimal(value)), 2, false, false);
    }

    private static RecordTest record(String testId, Recorded recorded) {
        return new RecordTest(FIRST, testId, recorded, TODAY);
    }

    private static TestRecorded recorded(String testId, String value) {
        return TestRecorded.of(FIRST, testId, selfTest(value));
    }

    private void assertRefused(List<AssessmentEvent> history, AssessmentCommand command, String rule) {
        specification
                .given(history)
                .when(command)
                .thenRefused(
                        Rejection.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void anAssessmentFollowsTheCurrentProtocol() {
        specification
                .given(registered())
                .when(new OpenAssessment(FIRST, Setting.ONLINE))
                .then(opened(FIRST));
    }

    @Test
    void openingItAgainIsNothingButItsSettingCanBeCorrected() {
        specification
                .given(ready())
                .when(new OpenAssessment(FIRST, Setting.ONLINE))
                .thenNothing();
        specification
                .given(ready(recorded("lbk.load.heel", "1")))
                .when(new OpenAssessment(FIRST, Setting.IN_PERSON))
                .then(new AssessmentOpened(FIRST, Exam.PROTOCOL.version(), Setting.IN_PERSON))
                .thenState(client -> assertThat(
                                client.assessment(FIRST).orElseThrow().results())
                        .containsKey("lbk.load.heel"));
    }

    @Test
    void oneAssessmentIsOpenAtATime() {
        specification
                .given(ready())
                .when(new OpenAssessment(SECOND, Setting.ONLINE))
                .thenRefused(WrongState.class);
    }

    @Test
    void aResultIsRecordedAndAnotherOneCorrectsIt() {
        specification
                .given(ready())
                .when(record("lbk.load.heel", selfTest("1")))
                .then(recorded("lbk.load.heel", "1"));
        specification
                .given(ready(recorded("lbk.load.heel", "1")))
                .when(record("lbk.load.heel", selfTest("3")))
                .then(TestCorrected.of(FIRST, "lbk.load.heel", selfTest("3")));
        specification
                .given(ready(recorded("lbk.load.heel", "1")))
                .when(record("lbk.load.heel", selfTest("1")))
                .thenNothing();
    }

    @Test
    void aHoldEndsAtItsCap() {
        specification.given(ready()).when(record("lbk.pos.sit", selfTest("90"))).then(recorded("lbk.pos.sit", "60"));
    }

    @Test
    void painAboveFiveStopsATest() {
        Recorded painful = new Recorded(Method.PORTAL_SELF, Exam.nothing(), 6, false, false);
        specification
                .given(ready())
                .when(record("lbk.load.heel", painful))
                .then(TestRecorded.of(FIRST, "lbk.load.heel", painful.ending(Exam.nothing(), true)));
    }

    @Test
    void aSkippedTestHasNoResultAnyMore() {
        Skipped unwell = new Skipped(SkipReason.UNWELL, Measurer.CLIENT, 2L);
        specification
                .given(ready(recorded("lbk.load.heel", "1")))
                .when(new SkipTest(FIRST, "lbk.load.heel", unwell, TODAY))
                .then(new TestSkipped(FIRST, "lbk.load.heel", SkipReason.UNWELL, Measurer.CLIENT, 2L))
                .thenState(client -> assertThat(
                                client.assessment(FIRST).orElseThrow().results())
                        .isEmpty());
    }

    @Test
    void withoutAClearedScreenNothingIsTested() {
        assertRefused(List.of(registered(), opened(FIRST)), record("lbk.load.heel", selfTest("1")), "R-TEST-1");
        assertRefused(
                List.of(registered(), screened(ScreenOutcome.REFER_BLOCKED), opened(FIRST)),
                record("lbk.load.heel", selfTest("1")),
                "R-TEST-1");
    }

    @Test
    void aPulseThatBlocksStopsTestingUntilIntakeTellsThatTheBlockIsLifted() {
        assertRefused(
                ready(pulsed(ScreenOutcome.EMERGENCY_BLOCKED)), record("lbk.load.heel", selfTest("1")), "R-TEST-1");
        specification
                .given(ready(pulsed(ScreenOutcome.URGENT_BLOCKED)))
                .when(new NoteScreen(
                        SOURCE, 11, true, ScreenOutcome.CLEARED_WITH_CAUTION, Set.of("NO_PRONE"), Set.of()))
                .thenState(client -> {
                    assertThat(client.restrictions().cleared()).isTrue();
                    assertThat(client.restrictions().tags()).containsExactly("NO_PRONE");
                });
    }

    @Test
    void aContraindicatedTestIsRefused() {
        assertRefused(
                List.of(registered(), screened(ScreenOutcome.CLEARED_WITH_CAUTION, "NO_PRONE"), opened(FIRST)),
                record(
                        "lbk.psn.prone",
                        new Recorded(Method.PORTAL_SELF, Measurement.ofChoice("BETTER"), 0, false, false)),
                "R-TEST-2");
    }

    @Test
    void handsOnTestsNeedASessionInPerson() {
        Measurement negative = Measurement.ofChoice("NEGATIVE");
        assertRefused(
                ready(),
                record("core.stb.pit", new Recorded(Method.LIVE_VIDEO, negative, 0, false, false)),
                "R-TEST-3");
        assertRefused(
                ready(), record("core.stb.pit", new Recorded(Method.IN_PERSON, negative, 0, false, false)), "R-TEST-3");
    }

    @Test
    void anAssessmentWithResultsInPersonDoesNotBecomeOneOnline() {
        assertRefused(
                List.of(
                        registered(),
                        new AssessmentOpened(FIRST, Exam.PROTOCOL.version(), Setting.IN_PERSON),
                        TestRecorded.of(
                                FIRST,
                                "core.stb.pit",
                                new Recorded(Method.IN_PERSON, Measurement.ofChoice("NEGATIVE"), 0, false, false))),
                new OpenAssessment(FIRST, Setting.ONLINE),
                "R-TEST-3");
    }

    @Test
    void whatIsWorkedOutIsNotRecorded() {
        assertRefused(ready(), record("core.end.ratio", selfTest("1")), "R-TEST-4");
    }

    @Test
    void completionScoresOnceAndEndsTheAssessment() {
        specification
                .given(ready(recorded("lbk.load.heel", "6")))
                .when(new CompleteAssessment(FIRST, TODAY))
                .thenState(client -> {
                    AssessmentCompleted completed =
                            client.assessment(FIRST).orElseThrow().completed();
                    assertThat(completed.scoring()).isEqualTo("weak-link.v1");
                    assertThat(completed.verdict()).isEqualTo(Verdict.PRIMARY);
                    assertThat(completed.weakLinks()).containsExactly("LBK.LOAD");
                    assertThat(completed.deficits()).containsEntry("lbk.load.heel", BigDecimal.ONE);
                });
        List<AssessmentEvent> completed = new ArrayList<>(ready());
        completed.addAll(decider.decide(new CompleteAssessment(FIRST, TODAY), folded(ready())));
        specification
                .given(completed)
                .when(new CompleteAssessment(FIRST, TODAY))
                .thenNothing();
        specification
                .given(completed)
                .when(record("lbk.load.heel", selfTest("1")))
                .thenRefused(WrongState.class);
        specification
                .given(completed)
                .when(new OpenAssessment(SECOND, Setting.ONLINE))
                .then(opened(SECOND));
    }

    @Test
    void anUnknownAssessmentIsSaidToBe() {
        specification
                .given(registered())
                .when(new CompleteAssessment(FIRST, TODAY))
                .thenRefused(UnknownAssessment.class);
    }

    @Test
    void theLastAssessmentsAreKeptAtHand() {
        List<AssessmentEvent> history = new ArrayList<>(List.of(registered()));
        for (int i = 0; i <= ClientRecord.KEPT; i++) {
            UUID id = new UUID(7, i);
            history.add(opened(id));
            history.addAll(decider.decide(new CompleteAssessment(id, TODAY), folded(history)));
        }
        ClientRecord client = folded(history);
        assertThat(client.assessments()).hasSize(ClientRecord.KEPT);
        assertThat(client.assessment(new UUID(7, 0))).isEmpty();
    }

    @Test
    void aCorrectedRegistrationCounts() {
        specification
                .given(registered())
                .when(new NoteClient(SOURCE, 1950, Sex.F))
                .then(new ClientNoted(SOURCE, 1950, Sex.F))
                .thenState(client -> assertThat(client.profile(TODAY).age()).isEqualTo(76));
    }

    @Test
    void anOlderFactOfIntakeChangesNothing() {
        UUID coach = new UUID(3, 1);
        specification
                .given(registered(), new CoachNoted(SOURCE, 6, coach), screened(ScreenOutcome.CLEARED))
                .when(
                        new NoteCoach(SOURCE, 4, new UUID(3, 2)),
                        new NoteScreen(SOURCE, 5, false, ScreenOutcome.REFER_BLOCKED, Set.of(), Set.of()),
                        new NoteClient(SOURCE, 1984, Sex.M))
                .thenNothing();
    }

    private ClientRecord folded(List<AssessmentEvent> history) {
        ClientRecord client = decider.initial();
        for (AssessmentEvent event : history) {
            client = decider.evolve(client, event);
        }
        return client;
    }

    @Test
    void withoutConsentToCareNothingIsRecordedUntilItIsGivenAgain() {
        List<AssessmentEvent> withdrawn = ready(new CareConsentNoted(SOURCE, 20, false));
        specification
                .given(withdrawn)
                .when(new AssessmentCommand.OpenAssessment(SECOND, Setting.ONLINE))
                .thenRefused(
                        Rejection.class, refusal -> assertThat(refusal.rule()).isEqualTo("CARE-CONSENT"));
        specification
                .given(withdrawn)
                .when(
                        new AssessmentCommand.NoteCareConsent(SOURCE, 19, true),
                        new AssessmentCommand.NoteCareConsent(SOURCE, 21, true))
                .then(new CareConsentNoted(SOURCE, 21, true))
                .thenState(client -> assertThat(client.care().withdrawn()).isFalse());
    }
}
