package dev.backcoach.progress.command;

import dev.backcoach.progress.diary.CheckIn;
import dev.backcoach.progress.diary.Session;
import dev.backcoach.progress.diary.Symptom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What can be asked of a client's diary. */
public sealed interface ProgressCommand {

    /** An entry that the client makes in the diary. */
    sealed interface Enter extends ProgressCommand {

        /** When the entry reached us. */
        Instant asOf();
    }

    /** What the intake service says about the client. Never refused. */
    sealed interface Note extends ProgressCommand {

        FactSource source();
    }

    /** Records a session for the first time. */
    record LogSession(Session session, Instant asOf) implements Enter {}

    /** Replaces a session that is recorded. */
    record CorrectSession(Session session, Instant asOf) implements Enter {}

    /** Records a check-in, or replaces the one with this id. */
    record RecordCheckIn(CheckIn checkIn, Instant asOf) implements Enter {}

    /** Records a symptom, or replaces the one with this id. */
    record ReportSymptom(Symptom symptom, Instant asOf) implements Enter {}

    /** The client has registered. */
    record NoteRegistration(FactSource source, Instant registeredAt, ZoneId timeZone) implements Note {}

    /** The client has consented to care, or has withdrawn that. */
    record NoteCareConsent(FactSource source, boolean granted) implements Note {}

    /** The client lives in another time zone now. */
    record NoteTimeZone(FactSource source, ZoneId timeZone) implements Note {}

    /**
     * The client is in the care of a coach.
     *
     * @param coachId null when of none
     */
    record NoteCoach(FactSource source, UUID coachId) implements Note {}
}
