package dev.backcoach.progress.command;

import dev.backcoach.progress.diary.AdverseEvent;
import dev.backcoach.progress.diary.CheckIn;
import dev.backcoach.progress.diary.Milestone;
import dev.backcoach.progress.diary.Outcome;
import dev.backcoach.progress.diary.Session;
import dev.backcoach.progress.diary.SkippedSession;
import dev.backcoach.progress.diary.Symptom;
import dev.backcoach.progress.diary.WorkshopDone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What can be asked of a client's diary. */
public sealed interface ProgressCommand {

    /** An entry that the client makes in the diary. */
    sealed interface Enter extends ProgressCommand {

        /** When the entry reached us. */
        Instant asOf();
    }

    /** What another service says about the client. Never refused. */
    sealed interface Note extends ProgressCommand {

        FactSource source();
    }

    /**
     * Ends the client's diary.
     *
     * @param sourceEventId the intake service's event
     */
    record EraseClient(UUID sourceEventId) implements ProgressCommand {}

    /** Records a session for the first time. */
    record LogSession(Session session, Instant asOf) implements Enter {}

    /** Replaces a session that is recorded. */
    record CorrectSession(Session session, Instant asOf) implements Enter {}

    /** Records a check-in, or replaces the one with this id. */
    record RecordCheckIn(CheckIn checkIn, Instant asOf) implements Enter {}

    /** Records a symptom, or replaces the one with this id. */
    record ReportSymptom(Symptom symptom, Instant asOf) implements Enter {}

    /** Records that a session was left out, or replaces the one with this id. */
    record SkipSession(SkippedSession skipped, Instant asOf) implements Enter {}

    /** Records that a workshop is done, or replaces the one with this id. */
    record CompleteWorkshop(WorkshopDone done, Instant asOf) implements Enter {}

    /** Records an outcome, or replaces the one with this id. */
    record MeasureOutcome(Outcome outcome, Instant asOf) implements Enter {}

    /** Records an adverse event, or replaces the one with this id. */
    record ReportAdverseEvent(AdverseEvent reported, Instant asOf) implements Enter {}

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

    /** The client has consented to analytics under a pseudonym, or has withdrawn that. */
    record NoteAnalyticsConsent(FactSource source, boolean granted) implements Note {}

    /** The client is coached online, face to face or both. */
    record NoteMode(FactSource source, String mode) implements Note {}

    /**
     * The programme has changed what is prescribed.
     *
     * @param begun what is prescribed anew, or at another rung
     * @param ended what is not prescribed any more
     */
    record NotePlan(FactSource source, List<Begun> begun, List<Ended> ended) implements Note {

        public NotePlan {
            begun = List.copyOf(begun);
            ended = List.copyOf(ended);
        }
    }

    /**
     * An exercise that is prescribed.
     *
     * @param instead the exercise that it takes the place of, or null
     */
    record Begun(String exercise, int rung, int timesPerWeek, LocalDate since, String instead) {}

    /** An exercise that is not prescribed any more from a day on. */
    record Ended(String exercise, LocalDate on) {}

    /**
     * The programme has come to something that belongs on the diary's time line, and may have changed the plan with it.
     *
     * @param plan what it changes in the plan
     */
    record NoteMilestone(FactSource source, Milestone milestone, OffsetDateTime at, String detail, NotePlan plan)
            implements Note {}
}
