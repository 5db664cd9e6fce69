package dev.backcoach.programme.log;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
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
import dev.backcoach.programme.event.FactNoted;
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
import java.util.UUID;

/** The stored names of the programme's events. What it noted of other services is published as a reference only. */
public final class ProgrammeTypes {

    /** The short name of the service. */
    public static final String SERVICE = "programme";

    private ProgrammeTypes() {}

    /** The published form of a fact of another service: which event of that service it was. */
    public record Reference(UUID sourceEventId) {

        static Reference to(FactNoted noted) {
            return new Reference(noted.source().eventId());
        }
    }

    /** The components of a record are its fields, not what else it can tell of itself. */
    public static void adjust(JsonMapper.Builder json) {
        json.disable(MapperFeature.AUTO_DETECT_IS_GETTERS);
    }

    /** All types, written with this JSON. */
    public static EventTypes<ProgrammeEvent> with(SealedJson json) {
        EventTypes.Builder<ProgrammeEvent> types = EventTypes.of(SERVICE, ProgrammeEvent.class, json);
        facts(types);
        plan(types);
        coach(types);
        return window(types).erasure("client-erased.v1", ClientErased.class).build();
    }

    private static void facts(EventTypes.Builder<ProgrammeEvent> types) {
        types.event("registration-noted.v1", RegistrationNoted.class, Reference::to)
                .event("coach-noted.v1", CoachNoted.class, Reference::to)
                .event("time-zone-noted.v1", TimeZoneNoted.class, Reference::to)
                .event("consent-noted.v1", ConsentNoted.class, Reference::to)
                .event("screen-noted.v1", ScreenNoted.class, Reference::to)
                .event("trigger-profile-noted.v1", TriggerProfileNoted.class, Reference::to)
                .event("starting-point-noted.v1", StartingPointNoted.class, Reference::to)
                .event("intake-completion-noted.v1", IntakeCompletionNoted.class, Reference::to)
                .event("assessment-noted.v1", AssessmentNoted.class, Reference::to)
                .event("session-noted.v1", SessionNoted.class, Reference::to)
                .event("check-in-noted.v1", CheckInNoted.class, Reference::to)
                .event("symptom-noted.v1", SymptomNoted.class, Reference::to)
                .event("outcome-noted.v1", OutcomeNoted.class, Reference::to)
                .event("workshop-noted.v1", WorkshopNoted.class, Reference::to)
                .event("weak-links-noted.v1", WeakLinksNoted.class, Reference::to);
    }

    private static void plan(EventTypes.Builder<ProgrammeEvent> types) {
        types.event("decision-taken.v1", DecisionTaken.class)
                .event("programme-opened.v1", ProgrammeOpened.class)
                .event("programme-stopped.v1", ProgrammeStopped.class)
                .event("programme-paused.v1", ProgrammePaused.class)
                .event("programme-resumed.v1", ProgrammeResumed.class)
                .event("exercise-added.v1", ExerciseAdded.class)
                .event("exercise-removed.v1", ExerciseRemoved.class)
                .event("exercise-barred.v1", ExerciseBarred.class)
                .event("dose-stepped.v1", DoseStepped.class)
                .event("variant-regressed.v1", VariantRegressed.class)
                .event("stage-entered.v1", StageEntered.class)
                .event("gate-passed.v1", GatePassed.class)
                .event("change-proposed.v1", ChangeProposed.class)
                .event("proposal-confirmed.v1", ProposalConfirmed.class)
                .event("proposal-rejected.v1", ProposalRejected.class)
                .event("proposal-lapsed.v1", ProposalLapsed.class)
                .event("review-requested.v1", ReviewRequested.class)
                .event("review-resolved.v1", ReviewResolved.class)
                .event("referral-advised.v1", ReferralAdvised.class);
    }

    private static void coach(EventTypes.Builder<ProgrammeEvent> types) {
        types.event("decision-overridden.v1", DecisionOverridden.class)
                .event("override-followed.v1", OverrideFollowed.class)
                .event("policy-adjusted.v1", PolicyAdjusted.class)
                .event("target-set.v1", TargetSet.class)
                .event("baseline-set.v1", BaselineSet.class)
                .event("proposal-taken-up.v1", ProposalTakenUp.class)
                .event("review-withdrawn.v1", ReviewWithdrawn.class)
                .event("goal-reached.v1", GoalReached.class)
                .event("maintenance-entered.v1", MaintenanceEntered.class)
                .event("retest-asked.v1", RetestAsked.class)
                .event("plateau-noted.v1", PlateauNoted.class)
                .event("break-noted.v1", BreakNoted.class)
                .event("silence-noted.v1", SilenceNoted.class)
                .event("flare-opened.v1", FlareOpened.class)
                .event("flare-closed.v1", FlareClosed.class)
                .event("flare-review-set.v1", FlareReviewSet.class)
                .event("items-paused.v1", ItemsPaused.class)
                .event("items-resumed.v1", ItemsResumed.class)
                .event("variant-advanced.v1", VariantAdvanced.class);
    }

    private static EventTypes.Builder<ProgrammeEvent> window(EventTypes.Builder<ProgrammeEvent> types) {
        return types.event("window-opened.v1", WindowOpened.class)
                .event("window-extended.v1", WindowExtended.class)
                .event("window-restarted.v1", WindowRestarted.class)
                .event("window-passed.v1", WindowPassed.class)
                .event("window-failed.v1", WindowFailed.class)
                .event("window-closed.v1", WindowClosed.class)
                .event("aggravation-detected.v1", AggravationDetected.class)
                .event("session-settled.v1", SessionSettled.class)
                .event("session-reclassified.v1", SessionReclassified.class)
                .event("report-recorded.v1", ReportRecorded.class)
                .event("increases-held.v1", IncreasesHeld.class)
                .event("increases-released.v1", IncreasesReleased.class);
    }
}
