package dev.backcoach.progress.readmodel;

import dev.backcoach.progress.event.AdverseEventReported;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.OutcomeMeasured;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SessionSkipped;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.WorkshopCompleted;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * An entry in the form in which the diary shows it, with its place there.
 *
 * @param occurredAt when it happened, given the client's zones
 */
record PlacedItem(String kind, Function<Zones, Instant> occurredAt, long revision, DiaryItem item) {

    static PlacedItem of(ProgressEvent.Entry entry) {
        return switch (entry) {
            case SessionLogged logged -> session(logged);
            case SessionCorrected corrected ->
                session(new SessionLogged(
                        corrected.sessionId(),
                        corrected.revision(),
                        corrected.exercise(),
                        corrected.startedAt(),
                        corrected.endedAt(),
                        corrected.performed(),
                        corrected.prescribed(),
                        corrected.painDuring(),
                        corrected.painAfter(),
                        corrected.effort(),
                        corrected.formBad(),
                        corrected.rollingDiscomfort(),
                        corrected.rollingTarget(),
                        corrected.leftAfter30s(),
                        corrected.note()));
            case SessionSkipped skipped -> skipped(skipped);
            case CheckInRecorded checkIn -> checkIn(checkIn);
            case SymptomReported symptom -> symptom(symptom);
            case WorkshopCompleted workshop ->
                at(
                        DiaryItem.WORKSHOP,
                        workshop.at().toInstant(),
                        workshop.revision(),
                        new DiaryItem.OfWorkshop(
                                workshop.completionId(), workshop.revision(), workshop.workshop(), workshop.at()));
            case OutcomeMeasured outcome -> outcome(outcome);
            case AdverseEventReported reported -> adverseEvent(reported);
        };
    }

    private static PlacedItem at(String kind, Instant moment, long revision, DiaryItem item) {
        return new PlacedItem(kind, _ -> moment, revision, item);
    }

    private static PlacedItem session(SessionLogged session) {
        return at(
                DiaryItem.SESSION,
                session.startedAt().toInstant(),
                session.revision(),
                new DiaryItem.OfSession(
                        session.sessionId(),
                        session.revision(),
                        session.exercise(),
                        session.startedAt(),
                        session.endedAt(),
                        session.performed(),
                        session.prescribed(),
                        session.painDuring(),
                        session.painAfter(),
                        session.effort(),
                        session.formBad(),
                        session.rollingDiscomfort(),
                        session.rollingTarget(),
                        session.leftAfter30s(),
                        null));
    }

    /** What was not done has no moment: it stands at noon of its day. */
    private static PlacedItem skipped(SessionSkipped skipped) {
        return new PlacedItem(
                DiaryItem.SKIPPED_SESSION,
                zones -> {
                    ZoneId zone = zones.latest();
                    return skipped.date().atTime(LocalTime.NOON).atZone(zone).toInstant();
                },
                skipped.revision(),
                new DiaryItem.OfSkippedSession(
                        skipped.sessionId(), skipped.revision(), skipped.exercise(), skipped.date(), skipped.reason()));
    }

    private static PlacedItem checkIn(CheckInRecorded checkIn) {
        return at(
                DiaryItem.CHECK_IN,
                checkIn.at().toInstant(),
                checkIn.revision(),
                new DiaryItem.OfCheckIn(
                        checkIn.checkInId(),
                        checkIn.revision(),
                        checkIn.date(),
                        checkIn.at(),
                        checkIn.stiffnessMinutes(),
                        checkIn.painNow(),
                        checkIn.worstSinceLast(),
                        checkIn.illOrTravelling()));
    }

    private static PlacedItem symptom(SymptomReported symptom) {
        return at(
                DiaryItem.SYMPTOM,
                symptom.moment().toInstant(),
                symptom.revision(),
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
    }

    private static PlacedItem outcome(OutcomeMeasured outcome) {
        return at(
                DiaryItem.OUTCOME,
                outcome.at().toInstant(),
                outcome.revision(),
                new DiaryItem.OfOutcome(
                        outcome.outcomeId(),
                        outcome.revision(),
                        outcome.at(),
                        outcome.measure(),
                        outcome.score(),
                        outcome.scores(),
                        outcome.pack(),
                        outcome.items(),
                        outcome.medicationDays(),
                        outcome.confidence()));
    }

    private static PlacedItem adverseEvent(AdverseEventReported reported) {
        return at(
                DiaryItem.ADVERSE_EVENT,
                reported.at().toInstant(),
                reported.revision(),
                new DiaryItem.OfAdverseEvent(
                        reported.adverseEventId(),
                        reported.revision(),
                        reported.at(),
                        reported.kind(),
                        reported.serious(),
                        reported.careSought(),
                        reported.cause(),
                        reported.exercise()));
    }
}
