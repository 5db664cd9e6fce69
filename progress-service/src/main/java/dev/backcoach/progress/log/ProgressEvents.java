package dev.backcoach.progress.log;

import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.progress.event.AdverseEventReported;
import dev.backcoach.progress.event.AnalyticsConsentNoted;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.ClientErased;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.FactReference;
import dev.backcoach.progress.event.MilestoneNoted;
import dev.backcoach.progress.event.ModeNoted;
import dev.backcoach.progress.event.OutcomeMeasured;
import dev.backcoach.progress.event.PrescriptionEndNoted;
import dev.backcoach.progress.event.PrescriptionNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SessionSkipped;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.TimeZoneNoted;
import dev.backcoach.progress.event.WorkshopCompleted;

/** The names under which this service stores and publishes its events. */
public final class ProgressEvents {

    /** The service's short name, which its topic and its entity tags carry. */
    public static final String SERVICE = "progress";

    private ProgressEvents() {}

    /** Every event of the service; other services' facts go out as references only. */
    public static EventTypes<ProgressEvent> types(SealedJson json) {
        return EventTypes.of(SERVICE, ProgressEvent.class, json)
                .event("session-logged.v1", SessionLogged.class)
                .event("session-corrected.v1", SessionCorrected.class)
                .event("session-skipped.v1", SessionSkipped.class)
                .event("workshop-completed.v1", WorkshopCompleted.class)
                .event("outcome-measured.v1", OutcomeMeasured.class)
                .event("adverse-event-reported.v1", AdverseEventReported.class)
                .event("check-in-recorded.v1", CheckInRecorded.class)
                .event("symptom-reported.v1", SymptomReported.class)
                .event("registration-noted.v1", RegistrationNoted.class, FactReference::to)
                .event("time-zone-noted.v1", TimeZoneNoted.class, FactReference::to)
                .event("care-consent-noted.v1", CareConsentNoted.class, FactReference::to)
                .event("coach-noted.v1", CoachNoted.class, FactReference::to)
                .event("analytics-consent-noted.v1", AnalyticsConsentNoted.class, FactReference::to)
                .event("mode-noted.v1", ModeNoted.class, FactReference::to)
                .event("prescription-noted.v1", PrescriptionNoted.class, FactReference::to)
                .event("prescription-end-noted.v1", PrescriptionEndNoted.class, FactReference::to)
                .event("milestone-noted.v1", MilestoneNoted.class, FactReference::to)
                .erasure("client-erased.v1", ClientErased.class)
                .build();
    }
}
