package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.service.ReadModel;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.BaselineSet;
import dev.backcoach.programme.event.BreakNoted;
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
import dev.backcoach.programme.plan.Window;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Fills {@code caseload-v2}: one row for each client. */
@Singleton
public class CaseloadModel implements ReadModel<ProgrammeEvent> {

    /** The read model's name. */
    public static final String NAME = "caseload-v2";

    private final Caseload caseload;

    CaseloadModel(Caseload caseload) {
        this.caseload = caseload;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<ProgrammeEvent>> events) {
        caseload.read(events.stream().map(projected -> projected.row().client()).collect(Collectors.toSet()));
        for (Projected<ProgrammeEvent> projected : events) {
            apply(
                    caseload.of(projected.row().client()),
                    projected.event(),
                    projected.row().recordedAt());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("caseload_v2");
    }

    @Override
    public void forget(ClientId client) {
        caseload.forget(client);
    }

    private static void apply(CaseloadEntry row, ProgrammeEvent event, Instant recordedAt) {
        switch (event) {
            case RegistrationNoted noted -> row.timeZone = noted.timeZone();
            case TimeZoneNoted noted -> row.timeZone = noted.timeZone();
            case CoachNoted noted -> row.coachId = noted.coach();
            case ClientErased _ -> row.coachId = null;
            case SessionNoted noted -> reported(row, day(row, noted.endedAt().toInstant()));
            case CheckInNoted noted -> reported(row, noted.date());
            case IntakeCompletionNoted noted -> row.mode = noted.mode();
            case ProgrammeOpened opened -> {
                row.status = "RUNNING";
                row.policy = opened.policy();
                row.planVersion = 1;
                row.lastReportDay = opened.start().since().minusDays(1);
            }
            case PolicyAdjusted adjusted -> row.policy = adjusted.setting().policy();
            case ProgrammeStopped _ -> {
                row.status = "BLOCKED";
                row.blockedAt = recordedAt;
            }
            case ProgrammePaused _ -> row.status = row.blockedAt == null ? "PAUSED" : "BLOCKED";
            case ProgrammeResumed _ -> {
                row.status = "RUNNING";
                row.blockedAt = null;
                row.lastReportDay = day(row, recordedAt);
            }
            case ExerciseAdded added -> row.planVersion = added.planVersion();
            case ExerciseRemoved removed -> row.planVersion = removed.planVersion();
            case DoseStepped stepped -> row.planVersion = stepped.planVersion();
            case VariantRegressed regressed -> row.planVersion = regressed.planVersion();
            case VariantAdvanced advanced -> row.planVersion = advanced.planVersion();
            case ItemsPaused paused -> row.planVersion = paused.planVersion();
            case ItemsResumed resumed -> row.planVersion = resumed.planVersion();
            case MaintenanceEntered entered -> row.planVersion = entered.planVersion();
            case FlareOpened opened -> {
                row.planVersion = opened.planVersion();
                row.flareAt = recordedAt;
                row.flareContactBy = opened.flare().contactBy();
            }
            case FlareClosed _ -> {
                row.flareAt = null;
                row.flareContactBy = null;
            }
            case StageEntered entered -> row.stage = entered.stage().name();
            case WindowOpened opened -> window(row, opened.window());
            case WindowExtended extended -> row.windowLastDay = extended.lastDay();
            case WindowRestarted restarted -> {
                row.windowFirstDay = restarted.firstDay();
                row.windowLastDay = restarted.lastDay();
            }
            case WindowPassed _, WindowFailed _, WindowClosed _ -> window(row, null);
            case ChangeProposed proposed -> {
                row.proposalId = proposed.proposal().id();
                row.proposalExercise = proposed.proposal().exercise();
                row.proposedAt = proposed.proposal().proposedAt();
                row.proposalExpiresAt = proposed.proposal().expiresAt();
            }
            case ProposalConfirmed _, ProposalTakenUp _, ProposalRejected _, ProposalLapsed _ -> {
                row.proposalId = null;
                row.proposalExercise = null;
                row.proposedAt = null;
                row.proposalExpiresAt = null;
            }
            case ReviewRequested requested -> {
                row.reviewKind = requested.kind().name();
                row.reviewRequestedAt = recordedAt;
            }
            case ReviewResolved _, ReviewWithdrawn _ -> {
                row.reviewKind = null;
                row.reviewRequestedAt = null;
            }
            case ConsentNoted _,
                    ScreenNoted _,
                    TriggerProfileNoted _,
                    StartingPointNoted _,
                    SymptomNoted _,
                    AssessmentNoted _,
                    DecisionTaken _,
                    ExerciseBarred _,
                    GatePassed _,
                    AggravationDetected _,
                    SessionReclassified _,
                    SessionSettled _,
                    IncreasesHeld _,
                    IncreasesReleased _,
                    ReportRecorded _,
                    ReferralAdvised _,
                    OutcomeNoted _,
                    WorkshopNoted _,
                    WeakLinksNoted _,
                    FlareReviewSet _,
                    GoalReached _,
                    RetestAsked _,
                    BreakNoted _,
                    SilenceNoted _,
                    PlateauNoted _,
                    DecisionOverridden _,
                    OverrideFollowed _,
                    TargetSet _,
                    BaselineSet _ -> {}
        }
    }

    private static LocalDate day(CaseloadEntry row, Instant instant) {
        return instant.atZone(ZoneId.of(row.timeZone)).toLocalDate();
    }

    private static void reported(CaseloadEntry row, LocalDate day) {
        if (row.lastReportDay == null || day.isAfter(row.lastReportDay)) {
            row.lastReportDay = day;
        }
    }

    private static void window(CaseloadEntry row, Window window) {
        row.windowKind = window == null ? null : window.kind().name();
        row.windowFirstDay = window == null ? null : window.firstDay();
        row.windowLastDay = window == null ? null : window.lastDay();
    }
}
