package dev.backcoach.progress.client;

import dev.backcoach.progress.event.AdverseEventReported;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.OutcomeMeasured;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SessionSkipped;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.WorkshopCompleted;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The local day that an entry is about (domain.md 5.1). */
public final class EntryDay {

    private EntryDay() {}

    /**
     * The date that the entry names, else the calendar date of its moment in the client's zone.
     *
     * @param zone the client's at that moment
     */
    public static LocalDate of(ProgressEvent.Entry entry, ZoneId zone) {
        return switch (entry) {
            case SessionLogged session -> day(session.startedAt(), zone);
            case SessionCorrected session -> day(session.startedAt(), zone);
            case SessionSkipped skipped -> skipped.date();
            case CheckInRecorded checkIn -> checkIn.date();
            case SymptomReported symptom -> day(symptom.moment(), zone);
            case WorkshopCompleted workshop -> day(workshop.at(), zone);
            case OutcomeMeasured outcome -> day(outcome.at(), zone);
            case AdverseEventReported reported -> day(reported.at(), zone);
        };
    }

    private static LocalDate day(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toLocalDate();
    }
}
