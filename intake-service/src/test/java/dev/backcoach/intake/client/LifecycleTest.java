package dev.backcoach.intake.client;

import static dev.backcoach.intake.client.Life.CARE;
import static dev.backcoach.intake.client.Life.COACH;
import static dev.backcoach.intake.client.Life.OTHER_COACH;
import static dev.backcoach.intake.client.Life.SPECIFICATION;
import static dev.backcoach.intake.client.Life.after;
import static dev.backcoach.intake.client.Life.answered;
import static dev.backcoach.intake.client.Life.at;
import static dev.backcoach.intake.client.Life.clearance;
import static dev.backcoach.intake.client.Life.on;
import static dev.backcoach.intake.client.Life.register;
import static dev.backcoach.intake.client.Life.state;
import static dev.backcoach.intake.client.Life.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backcoach.intake.command.AcceptInvitation;
import dev.backcoach.intake.command.AssignCoach;
import dev.backcoach.intake.command.BookConsultation;
import dev.backcoach.intake.command.CancelConsultation;
import dev.backcoach.intake.command.ChangeTimeZone;
import dev.backcoach.intake.command.CompleteIntake;
import dev.backcoach.intake.command.HoldConsultation;
import dev.backcoach.intake.command.IssueInvitation;
import dev.backcoach.intake.command.SetConsent;
import dev.backcoach.intake.command.SignOffCaution;
import dev.backcoach.intake.event.CancellationReason;
import dev.backcoach.intake.event.CoachAssigned;
import dev.backcoach.intake.event.ConsultationBooked;
import dev.backcoach.intake.event.ConsultationCancelled;
import dev.backcoach.intake.event.ConsultationHeld;
import dev.backcoach.intake.event.IntakeCompleted;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.InvitationAccepted;
import dev.backcoach.intake.event.Meeting;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.event.TimeZoneChanged;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Consultation, invitation, assignment, what is asked for when (domain.md R-INT-1, R-START-1, 2.4). */
class LifecycleTest {

    private static final UUID MEETING = UUID.fromString("0198f000-0000-7000-8000-000000000004");
    private static final OffsetDateTime DAY_3 = OffsetDateTime.parse("2026-03-05T10:00:00Z");
    private static final BookConsultation BOOK = new BookConsultation(MEETING, COACH, DAY_3, Meeting.FACE_TO_FACE);
    private static final IssueInvitation INVITE = new IssueInvitation(MEETING, "ab".repeat(32), at(14));

    private static HoldConsultation hold(int day) {
        return new HoldConsultation(MEETING, COACH, at(day));
    }

    private static CancelConsultation cancel() {
        return new CancelConsultation(MEETING, CancellationReason.COACH_CANNOT);
    }

    @Test
    void noConsultationBeforeTheThreeFormsAreIn() {
        SPECIFICATION
                .given(after(register("1984-05-17"), CARE, submit("PTP-1", 0, Map.of())))
                .when(BOOK)
                .thenRefused(NotReady.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo("R-INT-1");
                    assertThat(refusal.missing()).extracting(Missing::code).containsExactly("HSS-1", "FAG-1");
                });
    }

    @Test
    void noConsultationWhileTheScreenBlocks() {
        List<IntakeEvent> blocked = answered(Map.of("hs.vas.aaa", "yes"), Map.of());
        SPECIFICATION
                .given(blocked)
                .when(BOOK)
                .thenRefused(
                        NotReady.class,
                        refusal -> assertThat(refusal.missing())
                                .extracting(Missing::code, Missing::who)
                                .containsExactly(tuple("SCREEN_BLOCKED", Missing.Who.CLINICIAN)));
        SPECIFICATION
                .given(after(blocked, clearance(1, "hs.vas.aaa")))
                .when(BOOK)
                .thenRefused(
                        NotReady.class,
                        refusal -> assertThat(refusal.missing())
                                .extracting(Missing::code)
                                .containsExactly("NEW_SCREEN"));
    }

    @Test
    void withoutConsentToCareOrSignOffItCanBeBooked() {
        List<IntakeEvent> cautious = after(
                register("1984-05-17"),
                CARE,
                submit("HSS-1", 0, Map.of("hs.fx.bones", "yes")),
                submit("PTP-1", 0, Map.of()),
                submit("FAG-1", 0, Map.of()),
                new SetConsent(Purpose.CARE, false, "1.0.0"));
        SPECIFICATION
                .given(cautious)
                .when(BOOK)
                .then(new ConsultationBooked(MEETING, COACH, DAY_3, Meeting.FACE_TO_FACE));
    }

    @Test
    void aConsultationThatWasHeldLetsCoachingFaceToFaceBegin() {
        List<IntakeEvent> answered = answered(Map.of(), Map.of("fg.log.mode", "HYBRID"));
        SPECIFICATION.given(answered).when(BOOK, new CompleteIntake()).thenRefused(NotReady.class);
        SPECIFICATION
                .given(answered)
                .when(BOOK, hold(3), hold(3), new CompleteIntake())
                .then(
                        new ConsultationBooked(MEETING, COACH, DAY_3, Meeting.FACE_TO_FACE),
                        new ConsultationHeld(MEETING, COACH),
                        new IntakeCompleted(COACH, Mode.HYBRID));
    }

    @Test
    void aConsultationIsHeldOnItsDayOrLater() {
        List<IntakeEvent> answered = answered(Map.of(), Map.of());
        SPECIFICATION
                .given(answered)
                .when(BOOK, hold(2))
                .thenRefused(
                        WrongState.class, refusal -> assertThat(refusal.state()).isEqualTo("BOOKED"));
        SPECIFICATION.given(answered).when(hold(3)).thenRefused(NothingThere.class);
    }

    @Test
    void aCancelledConsultationIsNotHeldAndAHeldOneNotCancelled() {
        List<IntakeEvent> answered = answered(Map.of(), Map.of());
        SPECIFICATION
                .given(answered)
                .when(BOOK, cancel(), cancel())
                .then(
                        new ConsultationBooked(MEETING, COACH, DAY_3, Meeting.FACE_TO_FACE),
                        new ConsultationCancelled(MEETING, CancellationReason.COACH_CANNOT));
        SPECIFICATION.given(answered).when(BOOK, cancel(), hold(3)).thenRefused(WrongState.class);
        SPECIFICATION.given(answered).when(BOOK, hold(3), cancel()).thenRefused(WrongState.class);
    }

    @Test
    void oneConsultationIsBookedAtATime() {
        BookConsultation another = new BookConsultation(COACH, COACH, DAY_3.plusDays(1), Meeting.ONLINE);
        List<IntakeEvent> answered = answered(Map.of(), Map.of());
        SPECIFICATION.given(answered).when(BOOK, another).thenRefused(WrongState.class);
        SPECIFICATION
                .given(answered)
                .when(BOOK, cancel(), another)
                .thenState(state -> assertThat(state.consultations())
                        .extracting(Consultation::state)
                        .containsExactly(Consultation.State.CANCELLED, Consultation.State.BOOKED));
    }

    @Test
    void aCodeMakesOneLoginTheClientsOnce() {
        AcceptInvitation accept = new AcceptInvitation("ab".repeat(32), "login-1", at(1));
        SPECIFICATION
                .given(after(register("1984-05-17"), INVITE))
                .when(accept, accept)
                .then(new InvitationAccepted(MEETING, "login-1"));
        SPECIFICATION
                .given(after(register("1984-05-17"), INVITE))
                .when(accept, new AcceptInvitation("ab".repeat(32), "login-2", at(1)))
                .thenRefused(
                        WrongState.class, refusal -> assertThat(refusal.state()).isEqualTo("ACCEPTED"));
    }

    @Test
    void aCodeThatIsWrongOldOrReplacedIsRefused() {
        List<IntakeEvent> invited = after(register("1984-05-17"), INVITE);
        SPECIFICATION
                .given(invited)
                .when(new AcceptInvitation("cd".repeat(32), "login-1", at(1)))
                .thenRefused(NothingThere.class);
        SPECIFICATION
                .given(invited)
                .when(new AcceptInvitation("ab".repeat(32), "login-1", at(14)))
                .thenRefused(
                        WrongState.class, refusal -> assertThat(refusal.state()).isEqualTo("EXPIRED"));
        SPECIFICATION
                .given(invited)
                .when(
                        new IssueInvitation(COACH, "ef".repeat(32), at(14)),
                        new AcceptInvitation("ab".repeat(32), "login-1", at(1)))
                .thenRefused(NothingThere.class);
    }

    @Test
    void coachAndTimeZoneChangeOnTheirOwn() {
        SPECIFICATION
                .given(after(register("1984-05-17")))
                .when(
                        new AssignCoach(COACH),
                        new AssignCoach(OTHER_COACH),
                        new ChangeTimeZone("Europe/Paris", at(1)),
                        new ChangeTimeZone("Europe/Paris", at(1)))
                .then(new CoachAssigned(OTHER_COACH), new TimeZoneChanged("Europe/Paris"));
    }

    @Test
    void theStageTellsWhatStandsInTheWayFirst() {
        List<IntakeEvent> registered = after(register("1984-05-17"));
        assertThat(state(registered).stage()).isEqualTo(Stage.ANSWERING);
        List<IntakeEvent> cautious = answered(Map.of("hs.fx.bones", "yes"), Map.of("fg.log.mode", "FACE_TO_FACE"));
        assertThat(state(cautious).stage()).isEqualTo(Stage.SIGN_OFF);
        List<IntakeEvent> signed = after(cautious, new SignOffCaution(COACH));
        assertThat(state(signed).stage()).isEqualTo(Stage.CONSULTATION);
        List<IntakeEvent> met = after(signed, BOOK, hold(3));
        assertThat(state(met).stage()).isEqualTo(Stage.READY);
        List<IntakeEvent> completed = after(met, new CompleteIntake());
        assertThat(state(completed).stage()).isEqualTo(Stage.COMPLETED);
        List<IntakeEvent> withdrawn = after(completed, new SetConsent(Purpose.CARE, false, "1.0.0"));
        assertThat(state(withdrawn).stage()).isEqualTo(Stage.CONSENT_WITHDRAWN);
        assertThat(state(after(withdrawn, CARE)).stage()).isEqualTo(Stage.COMPLETED);
        assertThat(state(after(completed, submit("HSS-PULSE", 9, Map.of("hs.inf.fever", "yes"))))
                        .stage())
                .isEqualTo(Stage.BLOCKED);
    }

    @Test
    void thePulseIsAskedForWeeklyAndTheActivitiesEveryTwoWeeks() {
        ClientRecord completed = state(after(answered(Map.of(), Map.of()), new CompleteIntake()));
        Schedule schedule = Schedule.VERSION_1;
        assertThat(schedule.due(completed, on(6))).isEmpty();
        assertThat(schedule.due(completed, on(7))).containsExactly(new Schedule.Due("HSS-PULSE", on(7)));
        assertThat(schedule.due(completed, on(14)))
                .containsExactly(new Schedule.Due("HSS-PULSE", on(7)), new Schedule.Due("FAG-B", on(14)));
        ClientRecord pulsed = state(
                after(after(answered(Map.of(), Map.of()), new CompleteIntake()), submit("HSS-PULSE", 9, Map.of())));
        assertThat(schedule.due(pulsed, on(15)))
                .extracting(Schedule.Due::questionnaire)
                .containsExactly("FAG-B");
        assertThat(schedule.due(pulsed, on(16)))
                .extracting(Schedule.Due::questionnaire)
                .containsExactly("HSS-PULSE", "FAG-B");
    }

    @Test
    void nothingIsAskedForAgainBeforeTheIntakeIsCompleted() {
        assertThat(Schedule.VERSION_1.due(state(answered(Map.of(), Map.of())), on(30)))
                .isEmpty();
    }

    @Test
    void legSymptomsAreToldByTheMapThePulseAndTheScreenToo() {
        assertThat(state(answered(Map.of(), Map.of())).hasLegSymptoms()).isFalse();
        assertThat(state(answered(Map.of("hs.neu.spread", "unsure"), Map.of())).hasLegSymptoms())
                .isTrue();
        assertThat(state(after(register("1984-05-17"), CARE, submit("PTP-1", 0, Map.of("pp.map", List.of("calf")))))
                        .hasLegSymptoms())
                .isTrue();
        assertThat(state(after(register("1984-05-17"), submit("HSS-PULSE", 0, Map.of("hs.neu.weak", "yes"))))
                        .hasLegSymptoms())
                .isTrue();
    }
}
