package dev.backcoach.progress.event;

import java.util.UUID;

/** What happened in a client's diary, and this service's own record of what the intake service said. */
public sealed interface ProgressEvent {

    /** An entry of the diary. */
    sealed interface Entry extends ProgressEvent
            permits SessionLogged, SessionCorrected, CheckInRecorded, SymptomReported {}

    /** A fact of the intake service, which other services hear from there: it is published as a reference only. */
    sealed interface Noted extends ProgressEvent
            permits RegistrationNoted, TimeZoneNoted, CoachNoted, CareConsentNoted {

        /** The intake service's event. */
        UUID sourceEventId();
    }
}
