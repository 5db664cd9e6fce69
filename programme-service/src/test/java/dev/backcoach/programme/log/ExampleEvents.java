package dev.backcoach.programme.log;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.BaselineSet;
import dev.backcoach.programme.event.BreakNoted;
import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.ClientErased;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.DecisionOverridden;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.FlareClosed;
import dev.backcoach.programme.event.FlareOpened;
import dev.backcoach.programme.event.FlareReviewSet;
import dev.backcoach.programme.event.GatePassed;
import dev.backcoach.programme.event.GoalReached;
import dev.backcoach.programme.event.IncreasesHeld;
import dev.backcoach.programme.event.IncreasesReleased;
import dev.backcoach.programme.event.IntakeCompletionNoted;
import dev.backcoach.programme.event.ItemsPaused;
import dev.backcoach.programme.event.ItemsResumed;
import dev.backcoach.programme.event.MaintenanceEntered;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.OverrideFollowed;
import dev.backcoach.programme.event.PlateauNoted;
import dev.backcoach.programme.event.PolicyAdjusted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ProgrammeOpened;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.event.ProgrammeResumed;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.event.ProposalTakenUp;
import dev.backcoach.programme.event.ReferralAdvised;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ReportRecorded;
import dev.backcoach.programme.event.RetestAsked;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.event.ReviewWithdrawn;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.event.SessionSettled;
import dev.backcoach.programme.event.SilenceNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.StageEntered;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TargetSet;
import dev.backcoach.programme.event.TimeZoneNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.event.VariantAdvanced;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.event.WeakLinksNoted;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowExtended;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.event.WindowRestarted;
import dev.backcoach.programme.event.WorkshopNoted;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.plan.Flare;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.SessionState;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event of each kind, as they may happen on the worked journey (domain.md 5.6). */
final class ExampleEvents {

    private static final UUID DECISION = id(1);
    private static final UUID COACH = id(2);
    private static final UUID SESSION = id(3);
    private static final UUID PROPOSAL = id(4);
    private static final LocalDate D1 = LocalDate.parse("2026-03-02");
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-03-02T18:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-23T12:00:00Z");
    static final Source SOURCE = new Source(id(5), 7, MOMENT, MOMENT.toInstant());
    private static final Prescription PLANK = new Prescription("plank.full", 1, 7, D1.plusDays(22));
    private static final Change ADDED = new Change(ChangeKind.ADDED, "plank.full", 0, 1, D1.plusDays(22), null);
    private static final Window WINDOW = new Window(WindowKind.NORMAL, D1.plusDays(22), D1.plusDays(35), 14, ADDED);

    private ExampleEvents() {}

    private static UUID id(int number) {
        return UUID.fromString("0198b2c4-0000-7000-8000-%012d".formatted(number));
    }

    static List<ProgrammeEvent> all() {
        return List.of(
                new ClientErased(id(6)),
                new RegistrationNoted(SOURCE, "Europe/London"),
                new CoachNoted(SOURCE, COACH),
                new TimeZoneNoted(SOURCE, "Europe/Paris"),
                new ConsentNoted(SOURCE, "CARE", true),
                new ScreenNoted(SOURCE, "HSS-1", ScreenOutcome.CLEARED, List.of()),
                new TriggerProfileNoted(
                        SOURCE,
                        1,
                        Irritability.LOW,
                        false,
                        Map.of(Direction.FLEXION, new Sensitivity(Sensitivity.Grade.NONE, 0, 0)),
                        1,
                        1,
                        5,
                        false,
                        0,
                        0,
                        Map.of(),
                        Map.of("sit", 1)),
                new StartingPointNoted(
                        SOURCE,
                        List.of(new CanDo("walk_block", CanDo.Answer.YES, 0, 0, 15, 7)),
                        List.of("walk_block"),
                        7,
                        30,
                        List.of("MAT"),
                        8,
                        6.0,
                        List.of("rotate"),
                        List.of()),
                new IntakeCompletionNoted(SOURCE, COACH, "ONLINE"),
                new AssessmentNoted(
                        SOURCE,
                        id(6),
                        "NO_WEAK_LINK",
                        List.of(),
                        Map.of("core.str.plank", 0.0),
                        Map.of("CORE.STRENGTH", 0.0)),
                new SessionNoted(
                        SOURCE,
                        SESSION,
                        1,
                        "walk.block",
                        MOMENT,
                        MOMENT.plusMinutes(12),
                        1,
                        12,
                        AmountUnit.MINUTES,
                        null,
                        1,
                        1,
                        3,
                        false,
                        null,
                        null),
                new CheckInNoted(SOURCE, id(7), 1, D1, MOMENT, 5, 1, 1, false),
                new SymptomNoted(SOURCE, id(8), 1, MOMENT, 4, false, null, SymptomNoted.Cause.EXERCISE),
                new DecisionTaken(DECISION, why()),
                new ProgrammeOpened(
                        DECISION, "STRICT@1", new Prescription("walk.block", 2, 7, D1), new Baselines(1, 1, 5)),
                new ProgrammeStopped(DECISION, ScreenOutcome.EMERGENCY_BLOCKED),
                new ProgrammePaused(DECISION, Pause.CONSENT_WITHDRAWN),
                new ProgrammeResumed(DECISION),
                new ExerciseAdded(DECISION, 2, PLANK),
                new ExerciseRemoved(DECISION, 3, "plank.full", 1, Removal.TAKEN_BACK, D1.plusDays(25)),
                new ExerciseBarred(DECISION, "plank.full", D1.plusDays(81)),
                new DoseStepped(DECISION, 4, 3, new Prescription("walk.block", 2, 7, D1.plusDays(30))),
                new VariantRegressed(DECISION, 4, "plank.full", new Prescription("plank.knee", 1, 7, D1.plusDays(30))),
                new StageEntered(DECISION, Stage.STRENGTH),
                new GatePassed(DECISION, "R-GATE-1", NOON),
                new ChangeProposed(DECISION, proposal()),
                new ProposalConfirmed(DECISION, PROPOSAL, COACH, D1.plusDays(22)),
                new ProposalRejected(
                        DECISION, PROPOSAL, COACH, "plank.full", "NOT_NOW", "Away next week", D1.plusDays(49)),
                new ProposalLapsed(DECISION, PROPOSAL, ProposalLapsed.Lapse.FACTS_CHANGED),
                new ReviewRequested(DECISION, ReviewKind.LOW_ADHERENCE),
                new ReviewResolved(DECISION, COACH, ReviewKind.LOW_ADHERENCE),
                new ReferralAdvised(DECISION, ScreenOutcome.REFER_BLOCKED),
                new WindowOpened(DECISION, WINDOW),
                new WindowExtended(DECISION, D1.plusDays(20), NOON),
                new WindowRestarted(DECISION, D1.plusDays(24), D1.plusDays(37)),
                new WindowPassed(DECISION, WINDOW, new Baselines(1, 1, 5), D1.plusDays(21), NOON),
                new WindowFailed(DECISION, WINDOW, NOON),
                new WindowClosed(DECISION, WINDOW),
                new AggravationDetected(
                        DECISION,
                        1,
                        Grade.A3,
                        Grade.A2,
                        NOON,
                        NOON.plusSeconds(86_400),
                        3,
                        "plank.full",
                        D1.plusDays(22),
                        SESSION,
                        SOURCE.eventId()),
                new SessionSettled(SESSION, SessionState.SETTLED_OK, NOON),
                new SessionReclassified(DECISION, SESSION, SessionState.SETTLED_OK, SessionState.AGGRAVATED, Grade.A3),
                new ReportRecorded(DECISION, SOURCE.eventId(), D1),
                new IncreasesHeld(DECISION, D1.plusDays(28)),
                new IncreasesReleased(DECISION),
                new OutcomeNoted(SOURCE, MOMENT, 6.5, 8, null),
                new WorkshopNoted(SOURCE, "W3"),
                new WeakLinksNoted(SOURCE, id(6), List.of("HIP.ROM", "CORE.ENDURANCE")),
                new FlareOpened(DECISION, new Flare(2, D1.plusDays(30), D1.plusDays(32), NOON), 5, List.of(PLANK)),
                new FlareClosed(DECISION, 2, D1.plusDays(36)),
                new FlareReviewSet(DECISION, NOON),
                new ItemsPaused(DECISION, 6, List.of(PLANK)),
                new ItemsResumed(DECISION, 7, List.of(PLANK)),
                new VariantAdvanced(DECISION, 8, "plank.knee", PLANK),
                new MaintenanceEntered(DECISION, 9, List.of(new Prescription("walk.block", 6, 5, D1.plusDays(300)))),
                new GoalReached(DECISION, D1.plusDays(280)),
                new RetestAsked(DECISION, D1.plusDays(90)),
                new BreakNoted(DECISION, D1.plusDays(40), 8, 1),
                new SilenceNoted(DECISION, D1.plusDays(40), 10, true),
                new PlateauNoted(DECISION, D1.plusDays(120), 84, true),
                new ReviewWithdrawn(DECISION, ReviewKind.LOW_ADHERENCE),
                new ProposalTakenUp(DECISION, PROPOSAL, D1.plusDays(22)),
                new DecisionOverridden(
                        DECISION,
                        COACH,
                        "PRESCRIBED",
                        "plank.full",
                        1,
                        List.of("WINDOW_OPEN"),
                        "CLIENT_WISH",
                        "Has done it for years"),
                new OverrideFollowed(DECISION, id(10), "plank.full", false, "A2"),
                new PolicyAdjusted(
                        DECISION,
                        COACH,
                        new PolicySetting("STRICT@1", 12, 0.75, true, Confirmation.AUTOMATIC),
                        "STEADY",
                        "Knows his back well"),
                new TargetSet(DECISION, COACH, "LIFT", "lift.floor", 3, "JOB"),
                new BaselineSet(DECISION, COACH, new Baselines(2, 3, 10), D1.plusDays(50), "NEW_NORMAL"));
    }

    private static Proposal proposal() {
        return new Proposal(
                PROPOSAL, 1, "R-ADD-1", ChangeKind.ADDED, "plank.full", 0, 1, 7, NOON, NOON.plusSeconds(14 * 86_400));
    }

    private static WhyTrace why() {
        return new WhyTrace(
                "rules@1",
                "STRICT@1",
                NOON,
                List.of(new Fired(
                        "R-WIN-2", "PASSED", Map.of("adherence", "0.81", "minAdherence", "0.8"), List.of(id(9)))),
                List.of(new Rejected("str.lumbar", "R-STR-1", "COACH_ONLY")),
                new Explanation("R-WIN-2.PASSED", Map.of("adherence", "0.81", "observed", "18", "length", "21")));
    }
}
