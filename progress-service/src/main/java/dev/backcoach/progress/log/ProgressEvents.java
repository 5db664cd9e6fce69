package dev.backcoach.progress.log;

import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.FactReference;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.TimeZoneNoted;

/** The names under which this service stores and publishes its events. */
public final class ProgressEvents {

    /** The service's short name, which its topic and its entity tags carry. */
    public static final String SERVICE = "progress";

    private ProgressEvents() {}

    /** Every event of the service; the intake service's facts go out as references only. */
    public static EventTypes<ProgressEvent> types(SealedJson json) {
        return EventTypes.of(SERVICE, ProgressEvent.class, json)
                .event("session-logged.v1", SessionLogged.class)
                .event("session-corrected.v1", SessionCorrected.class)
                .event("check-in-recorded.v1", CheckInRecorded.class)
                .event("symptom-reported.v1", SymptomReported.class)
                .event("registration-noted.v1", RegistrationNoted.class, FactReference::to)
                .event("time-zone-noted.v1", TimeZoneNoted.class, FactReference::to)
                .event("care-consent-noted.v1", CareConsentNoted.class, FactReference::to)
                .event("coach-noted.v1", CoachNoted.class, FactReference::to)
                .build();
    }
}
