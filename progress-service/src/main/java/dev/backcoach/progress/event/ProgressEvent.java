package dev.backcoach.progress.event;

import java.util.UUID;

/** What happened in a client's diary, and this service's own record of what other services said. */
public sealed interface ProgressEvent permits ProgressEvent.Entry, ProgressEvent.Noted, ClientErased {

    /** An entry of the diary. */
    sealed interface Entry extends ProgressEvent
            permits SessionLogged,
                    SessionCorrected,
                    SessionSkipped,
                    CheckInRecorded,
                    SymptomReported,
                    WorkshopCompleted,
                    OutcomeMeasured,
                    AdverseEventReported {}

    /** A fact of another service, which everybody else hears from there: it is published as a reference only. */
    sealed interface Noted extends ProgressEvent
            permits RegistrationNoted,
                    TimeZoneNoted,
                    CoachNoted,
                    CareConsentNoted,
                    AnalyticsConsentNoted,
                    ModeNoted,
                    PrescriptionNoted,
                    PrescriptionEndNoted,
                    MilestoneNoted {

        /** The other service's event. */
        UUID sourceEventId();
    }
}
