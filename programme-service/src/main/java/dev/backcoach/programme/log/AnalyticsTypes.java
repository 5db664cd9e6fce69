package dev.backcoach.programme.log;

import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.programme.analytics.Coded;

/** The names of what is told under pseudonyms, on {@code backcoach.analytics.events}. */
public final class AnalyticsTypes {

    /** What the topic and the types are named after. */
    public static final String FAMILY = "analytics";

    private AnalyticsTypes() {}

    /** All types. */
    public static EventTypes<Coded> with(SealedJson json) {
        return EventTypes.of(FAMILY, Coded.class, json)
                .event("session-logged.v1", Coded.SessionLogged.class)
                .event("check-in-recorded.v1", Coded.CheckInRecorded.class)
                .event("symptom-reported.v1", Coded.SymptomReported.class)
                .event("outcome-measured.v1", Coded.OutcomeMeasured.class)
                .event("screen-evaluated.v1", Coded.ScreenEvaluated.class)
                .event("profile-derived.v1", Coded.ProfileDerived.class)
                .event("starting-point-identified.v1", Coded.StartingPointIdentified.class)
                .event("intake-completed.v1", Coded.IntakeCompleted.class)
                .event("weak-links-found.v1", Coded.WeakLinksFound.class)
                .event("workshop-completed.v1", Coded.WorkshopCompleted.class)
                .event("decision-taken.v1", Coded.DecisionTaken.class)
                .event("programme-opened.v1", Coded.ProgrammeOpened.class)
                .event("status-changed.v1", Coded.StatusChanged.class)
                .event("plan-changed.v1", Coded.PlanChanged.class)
                .event("window-changed.v1", Coded.WindowChanged.class)
                .event("aggravation-detected.v1", Coded.AggravationDetected.class)
                .event("session-judged.v1", Coded.SessionJudged.class)
                .event("flare-changed.v1", Coded.FlareChanged.class)
                .event("proposal-changed.v1", Coded.ProposalChanged.class)
                .event("review-changed.v1", Coded.ReviewChanged.class)
                .event("milestone-reached.v1", Coded.MilestoneReached.class)
                .event("standstill-noted.v1", Coded.StandstillNoted.class)
                .event("coach-decided.v1", Coded.CoachDecided.class)
                .event("override-followed.v1", Coded.OverrideFollowed.class)
                .event("pseudonym-retired.v1", Coded.PseudonymRetired.class)
                .build();
    }
}
