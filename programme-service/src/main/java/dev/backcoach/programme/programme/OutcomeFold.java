package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.BaselineSet;
import dev.backcoach.programme.event.BreakNoted;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.DecisionOverridden;
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
import dev.backcoach.programme.event.ItemsPaused;
import dev.backcoach.programme.event.ItemsResumed;
import dev.backcoach.programme.event.MaintenanceEntered;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.OverrideFollowed;
import dev.backcoach.programme.event.PlateauNoted;
import dev.backcoach.programme.event.PolicyAdjusted;
import dev.backcoach.programme.event.ProgrammeOpened;
import dev.backcoach.programme.event.ProgrammePaused;
import dev.backcoach.programme.event.ProgrammeResumed;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.ProposalRejected;
import dev.backcoach.programme.event.ProposalTakenUp;
import dev.backcoach.programme.event.ReferralAdvised;
import dev.backcoach.programme.event.ReportRecorded;
import dev.backcoach.programme.event.RetestAsked;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.event.ReviewWithdrawn;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.event.SilenceNoted;
import dev.backcoach.programme.event.StageEntered;
import dev.backcoach.programme.event.TargetSet;
import dev.backcoach.programme.event.VariantAdvanced;
import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.event.WindowClosed;
import dev.backcoach.programme.event.WindowExtended;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.event.WindowRestarted;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the outcomes of decisions do to a course. */
final class OutcomeFold {

    /** Longer than late reports act, so that what they need is still there. */
    private static final int DAYS_REMEMBERED = 63;

    private OutcomeFold() {}

    static Programme after(Programme before, Outcome event) {
        if (event instanceof ProgrammeOpened opened) {
            return before.with(Course.opened(opened, before.diary()));
        }
        LocalDate today = before.day(before.asOf());
        CourseDraft draft = new CourseDraft(before.course());
        draft.advanceTo(today);
        if (!PlanFold.fold(draft, event, today)) {
            fold(draft, event, before.asOf(), today);
        }
        forget(draft, today);
        Programme now = before.with(draft.done());
        return switch (event) {
            case AggravationDetected a
            when a.session() != null -> now.with(now.diary().with(a.session(), SessionState.AGGRAVATED, a.reported()));
            case SessionReclassified r -> now.with(now.diary().with(r.sessionId(), r.to(), r.grade()));
            default -> now;
        };
    }

    private static void fold(CourseDraft draft, Outcome event, Instant asOf, LocalDate today) {
        switch (event) {
            case WindowOpened e -> WindowFold.opened(draft, e);
            case WindowExtended e -> WindowFold.extended(draft, e);
            case WindowRestarted e -> WindowFold.restarted(draft, e);
            case WindowPassed e -> WindowFold.passed(draft, e);
            case WindowFailed e -> WindowFold.failed(draft, e);
            case WindowClosed e -> WindowFold.closed(draft, e, asOf);
            case GatePassed e -> draft.gates.add(new Course.Gate(e.gate(), e.at(), e.session()));
            case SessionReclassified e ->
                draft.gates.removeIf(g -> e.sessionId().equals(g.session()));
            case AggravationDetected e -> EpisodeFold.aggravated(draft, e, today);
            case ChangeProposed e -> {
                draft.proposal = e.proposal();
                draft.proposals = e.proposal().revision();
                draft.passHeld = false;
            }
            case ProposalConfirmed _, ProposalTakenUp _ -> {
                if (draft.proposal.rule().equals("R-PRE-1")) {
                    draft.memory.preparing.add(draft.proposal.exercise());
                }
                draft.proposal = null;
            }
            case ProposalLapsed _ -> draft.proposal = null;
            case ProposalRejected e -> {
                draft.proposal = null;
                draft.memory.refusedUntil.put(e.exercise(), e.notBefore());
            }
            case IncreasesHeld _ -> draft.increasesHeld = true;
            case IncreasesReleased _ -> draft.increasesHeld = false;
            case ReviewRequested e -> {
                draft.review = e.kind();
                if (e.kind() == ReviewKind.LEG_PAIN) {
                    draft.memory.legPain++;
                    draft.memory.legPainOn = today;
                }
                draft.passHeld = false;
            }
            case ReviewResolved _ -> {
                draft.review = null;
                draft.verdict = null;
            }
            case ReviewWithdrawn _ -> draft.review = null;
            case FlareClosed _ -> draft.flare = null;
            case FlareReviewSet e -> draft.flare = draft.flare.reviewedAt(e.at());
            case ProgrammeStopped e -> {
                draft.blocked = e.outcome();
                draft.passHeld = false;
            }
            case ProgrammePaused e -> {
                draft.pauses.add(e.reason());
                draft.passHeld = false;
            }
            case ProgrammeResumed _ -> {
                draft.blocked = null;
                draft.pauses.clear();
                draft.presence = Presence.from(today);
            }
            case GoalReached e -> draft.aim = draft.aim.reached(e.on());
            case RetestAsked e -> draft.aim = draft.aim.asked(e.on());
            case PlateauNoted e -> draft.aim = draft.aim.plateau(e.on());
            case TargetSet e -> draft.aim = draft.aim.with(e.movement(), new Aim.Target(e.exercise(), e.rung()));
            case BreakNoted e ->
                draft.presence = new Presence(
                        draft.presence.session(), draft.presence.report(), e.step(), draft.presence.silenceSteps());
            case SilenceNoted e ->
                draft.presence = new Presence(
                        draft.presence.session(),
                        draft.presence.report(),
                        draft.presence.breakSteps(),
                        e.contactDue() ? 2 : 1);
            case PolicyAdjusted e -> draft.setting = e.setting();
            case BaselineSet e -> draft.baselines.add(new Course.BaselineStep(e.from(), e.baselines()));
            case DecisionOverridden e -> {
                if (e.kind().equals("PRESCRIBED")) {
                    draft.memory.overridden.add(e.subject());
                }
            }
            case ExerciseBarred e -> draft.memory.barredUntil.put(e.exercise(), e.until());
            case StageEntered _, ReferralAdvised _, ReportRecorded _, OverrideFollowed _ -> {}
            case ProgrammeOpened _ -> throw new IllegalStateException("a programme opens once");
            case ExerciseAdded _,
                    ExerciseRemoved _,
                    DoseStepped _,
                    VariantAdvanced _,
                    VariantRegressed _,
                    FlareOpened _,
                    ItemsResumed _,
                    ItemsPaused _,
                    MaintenanceEntered _ -> throw new IllegalStateException("changes the plan: " + event);
        }
    }

    private static void forget(CourseDraft draft, LocalDate today) {
        LocalDate oldest = today.minusDays(DAYS_REMEMBERED);
        draft.passed.removeIf(p -> p.on().isBefore(oldest));
        draft.memory.episodes.removeIf(
                e -> e.first().isBefore(oldest.atStartOfDay(ZoneOffset.UTC).toInstant()));
        draft.memory.unattributed.removeIf(d -> d.isBefore(oldest));
        while (draft.baselines.size() > 1 && draft.baselines.get(1).from().isBefore(oldest)) {
            draft.baselines.removeFirst();
        }
    }
}
