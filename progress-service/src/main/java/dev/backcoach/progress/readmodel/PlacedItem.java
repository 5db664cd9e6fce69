package dev.backcoach.progress.readmodel;

import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SymptomReported;
import java.time.OffsetDateTime;

/** An entry in the form in which the diary shows it, with its place there. */
record PlacedItem(String kind, OffsetDateTime occurredAt, DiaryItem item) {

    static PlacedItem of(ProgressEvent.Entry entry) {
        return switch (entry) {
            case SessionLogged session ->
                session(
                        session.startedAt(),
                        new DiaryItem.OfSession(
                                session.sessionId(),
                                session.revision(),
                                session.exercise(),
                                session.startedAt(),
                                session.endedAt(),
                                session.performed(),
                                session.painDuring(),
                                session.painAfter(),
                                session.effort(),
                                session.formBad(),
                                session.rollingDiscomfort(),
                                session.leftAfter30s()));
            case SessionCorrected session ->
                session(
                        session.startedAt(),
                        new DiaryItem.OfSession(
                                session.sessionId(),
                                session.revision(),
                                session.exercise(),
                                session.startedAt(),
                                session.endedAt(),
                                session.performed(),
                                session.painDuring(),
                                session.painAfter(),
                                session.effort(),
                                session.formBad(),
                                session.rollingDiscomfort(),
                                session.leftAfter30s()));
            case CheckInRecorded checkIn ->
                new PlacedItem(
                        DiaryItem.CHECK_IN,
                        checkIn.at(),
                        new DiaryItem.OfCheckIn(
                                checkIn.checkInId(),
                                checkIn.revision(),
                                checkIn.date(),
                                checkIn.at(),
                                checkIn.stiffnessMinutes(),
                                checkIn.painNow(),
                                checkIn.worstSinceLast(),
                                checkIn.illOrTravelling()));
            case SymptomReported symptom ->
                new PlacedItem(
                        DiaryItem.SYMPTOM,
                        symptom.moment(),
                        new DiaryItem.OfSymptom(
                                symptom.symptomId(),
                                symptom.revision(),
                                symptom.moment(),
                                symptom.pain(),
                                symptom.sites(),
                                symptom.belowKnee(),
                                symptom.activityLost(),
                                symptom.cause(),
                                symptom.exercise()));
        };
    }

    private static PlacedItem session(OffsetDateTime startedAt, DiaryItem.OfSession session) {
        return new PlacedItem(DiaryItem.SESSION, startedAt, session);
    }
}
