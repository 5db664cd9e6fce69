package dev.backcoach.programme.analytics;

import dev.backcoach.programme.analytics.Coded.CoachDecided;
import dev.backcoach.programme.analytics.Coded.FlareChanged;
import dev.backcoach.programme.analytics.Coded.Item;
import dev.backcoach.programme.analytics.Coded.MilestoneReached;
import dev.backcoach.programme.analytics.Coded.MilestoneReached.Milestone;
import dev.backcoach.programme.analytics.Coded.PlanChanged;
import dev.backcoach.programme.analytics.Coded.ProposalChanged;
import dev.backcoach.programme.analytics.Coded.ProposalChanged.Answer;
import dev.backcoach.programme.analytics.Coded.ReviewChanged;
import dev.backcoach.programme.analytics.Coded.ReviewChanged.Step;
import dev.backcoach.programme.analytics.Coded.SessionJudged;
import dev.backcoach.programme.analytics.Coded.StandstillNoted;
import dev.backcoach.programme.analytics.Coded.StandstillNoted.Standstill;
import dev.backcoach.programme.analytics.Coded.StatusChanged;
import dev.backcoach.programme.analytics.Coded.StatusChanged.Status;
import dev.backcoach.programme.analytics.Coded.When;
import dev.backcoach.programme.analytics.Coded.WindowChanged;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.BaselineSet;
import dev.backcoach.programme.event.BreakNoted;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.ClientErased;
import dev.backcoach.programme.event.DecisionOverridden;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.DoseStepped;
import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.FactNoted;
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
import dev.backcoach.programme.event.ReportRecorded;
import dev.backcoach.programme.event.RetestAsked;
import dev.backcoach.programme.event.ReviewRequested;
import dev.backcoach.programme.event.ReviewResolved;
import dev.backcoach.programme.event.ReviewWithdrawn;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.event.SessionSettled;
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
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What of an event is told under a pseudonym: each type is listed with the fields that are, and what is not listed is not
 * told. A new type of event does not compile until it has its place here.
 */
public final class Coding {

    private final When when;
    private final Codes codes;

    private Coding(When when, Codes codes) {
        this.when = when;
        this.codes = codes;
    }

    /**
     * The coded form of an event; empty where nothing is told of it.
     *
     * @param when it happened
     * @param reference what stands for an id
     */
    public static Optional<Coded> of(ProgrammeEvent event, When when, Function<UUID, String> reference) {
        Codes codes = new Codes(reference);
        return Optional.ofNullable(
                switch (event) {
                    case FactNoted fact -> new FactCoding(when, codes).of(fact);
                    case DecisionTaken taken -> codes.decision(when, taken);
                    case Outcome outcome -> new Coding(when, codes).of(outcome);
                    case SessionSettled settled ->
                        new SessionJudged(
                                when, null, reference.apply(settled.sessionId()), null, settled.state(), null);
                    case ClientErased _ -> null; // retires the pseudonym
                });
    }

    /** Null where nothing is told. */
    private Coded of(Outcome outcome) {
        String decision = codes.reference(outcome.decision());
        return switch (outcome) {
            case ProgrammeOpened e ->
                new Coded.ProgrammeOpened(when, decision, codes.code(e.policy()), item(e.start()), e.baselines());
            case ExerciseAdded e -> plan(decision, PlanChanged.Kind.ADDED, List.of(e.item()), e.givesWay(), null, null);
            case ExerciseRemoved e ->
                plan(decision, PlanChanged.Kind.REMOVED, List.of(), e.exercise(), e.rung(), e.why());
            case DoseStepped e ->
                plan(
                        decision,
                        PlanChanged.Kind.DOSE_STEPPED,
                        List.of(e.item()),
                        e.item().exercise(),
                        e.fromRung(),
                        e.why());
            case VariantRegressed e ->
                plan(decision, PlanChanged.Kind.REGRESSED, List.of(e.item()), e.from(), null, e.why());
            case VariantAdvanced e ->
                plan(decision, PlanChanged.Kind.ADVANCED, List.of(e.item()), e.from(), null, null);
            case ItemsPaused e -> plan(decision, PlanChanged.Kind.PAUSED, e.items(), null, null, null);
            case ItemsResumed e -> plan(decision, PlanChanged.Kind.RESUMED, e.items(), null, null, null);
            case MaintenanceEntered e -> plan(decision, PlanChanged.Kind.MAINTENANCE, e.items(), null, null, null);
            case WindowOpened e -> window(decision, WindowChanged.Stage.OPENED, e.window(), null);
            case WindowPassed e -> window(decision, WindowChanged.Stage.PASSED, e.window(), e.onTarget());
            case WindowFailed e -> window(decision, WindowChanged.Stage.FAILED, e.window(), null);
            case WindowClosed e -> window(decision, WindowChanged.Stage.CLOSED, e.window(), null);
            case WindowExtended _ ->
                new WindowChanged(when, decision, WindowChanged.Stage.EXTENDED, null, null, null, null);
            case WindowRestarted e ->
                new WindowChanged(
                        when,
                        decision,
                        WindowChanged.Stage.RESTARTED,
                        null,
                        days(e.firstDay(), e.lastDay()),
                        null,
                        null);
            case AggravationDetected e ->
                new Coded.AggravationDetected(
                        when,
                        decision,
                        e.episode(),
                        e.grade(),
                        e.rise(),
                        codes.code(e.attributedTo()),
                        codes.reference(e.session()));
            case SessionReclassified e ->
                new SessionJudged(when, decision, codes.reference(e.sessionId()), e.from(), e.to(), e.grade());
            case ChangeProposed e -> proposed(decision, e.proposal());
            case ProposalConfirmed e -> answered(decision, e.proposalId(), Answer.CONFIRMED, null);
            case ProposalRejected e -> answered(decision, e.proposalId(), Answer.REJECTED, e.reason());
            case ProposalLapsed e ->
                answered(decision, e.proposalId(), Answer.LAPSED, e.why().name());
            case ProposalTakenUp e -> answered(decision, e.proposalId(), Answer.TAKEN_UP, null);
            case ReviewRequested e -> new ReviewChanged(when, decision, Step.REQUESTED, e.kind(), null);
            case ReviewResolved e -> new ReviewChanged(when, decision, Step.RESOLVED, e.kind(), e.resolution());
            case ReviewWithdrawn e -> new ReviewChanged(when, decision, Step.WITHDRAWN, e.kind(), null);
            case ProgrammeStopped e ->
                status(decision, Status.STOPPED, e.outcome().name());
            case ProgrammePaused e -> status(decision, Status.PAUSED, e.reason().name());
            case ProgrammeResumed _ -> status(decision, Status.RESUMED, null);
            case ReferralAdvised e ->
                status(decision, Status.REFERRED, e.outcome().name());
            case IncreasesHeld _ -> status(decision, Status.INCREASES_HELD, null);
            case IncreasesReleased _ -> status(decision, Status.INCREASES_RELEASED, null);
            case FlareOpened e ->
                new FlareChanged(when, decision, true, e.flare().episode());
            case FlareClosed e -> new FlareChanged(when, decision, false, e.episode());
            case StageEntered e ->
                new MilestoneReached(when, decision, Milestone.STAGE, e.stage().name());
            case GatePassed e -> new MilestoneReached(when, decision, Milestone.GATE, codes.code(e.gate()));
            case GoalReached _ -> new MilestoneReached(when, decision, Milestone.GOAL, null);
            case RetestAsked _ -> new MilestoneReached(when, decision, Milestone.RETEST, null);
            case SilenceNoted e -> new StandstillNoted(when, decision, Standstill.SILENCE, e.days());
            case BreakNoted e -> new StandstillNoted(when, decision, Standstill.BREAK, e.days());
            case PlateauNoted e -> new StandstillNoted(when, decision, Standstill.PLATEAU, e.days());
            case DecisionOverridden e -> coach(decision, e.kind(), e.subject(), e.rung(), e.objections(), e.reason());
            case PolicyAdjusted e -> coach(decision, "POLICY", e.setting().policy(), 0, List.of(), e.reason());
            case TargetSet e -> coach(decision, "TARGET", e.exercise(), e.rung(), List.of(), e.reason());
            case BaselineSet e -> coach(decision, "BASELINES", null, 0, List.of(), e.reason());
            case OverrideFollowed e ->
                new Coded.OverrideFollowed(
                        when,
                        decision,
                        codes.reference(e.override()),
                        codes.code(e.exercise()),
                        e.passed(),
                        codes.code(e.grade()));
            case ExerciseBarred _, FlareReviewSet _, ReportRecorded _ -> null; // follow from what is told
        };
    }

    private PlanChanged plan(
            String decision, PlanChanged.Kind kind, List<Prescription> items, String from, Integer rung, Removal why) {
        return new PlanChanged(
                when, decision, kind, items.stream().map(this::item).toList(), codes.code(from), rung, why);
    }

    private Item item(Prescription of) {
        return new Item(codes.code(of.exercise()), of.rung(), of.timesPerWeek());
    }

    private WindowChanged window(String decision, WindowChanged.Stage stage, Window window, List<String> onTarget) {
        return new WindowChanged(
                when,
                decision,
                stage,
                window.kind(),
                window.length(),
                window.change() == null ? null : codes.code(window.change().exercise()),
                onTarget == null ? null : codes.codes(onTarget));
    }

    private static int days(LocalDate first, LocalDate last) {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    private StatusChanged status(String decision, Status status, String because) {
        return new StatusChanged(when, decision, status, because);
    }

    private ProposalChanged proposed(String decision, Proposal proposal) {
        return new ProposalChanged(
                when,
                decision,
                codes.reference(proposal.id()),
                Answer.PROPOSED,
                codes.code(proposal.rule()),
                codes.code(proposal.exercise()),
                proposal.from(),
                proposal.rung(),
                proposal.kind().name());
    }

    private ProposalChanged answered(String decision, UUID proposal, Answer answer, String because) {
        return new ProposalChanged(
                when, decision, codes.reference(proposal), answer, null, null, null, null, codes.code(because));
    }

    private CoachDecided coach(
            String decision, String kind, String subject, int rung, List<String> objections, String because) {
        return new CoachDecided(
                when,
                decision,
                codes.code(kind),
                codes.code(subject),
                rung,
                codes.codes(objections),
                codes.code(because));
    }
}
