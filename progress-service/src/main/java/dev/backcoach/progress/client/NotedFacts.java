package dev.backcoach.progress.client;

import dev.backcoach.progress.command.FactSource;
import dev.backcoach.progress.command.ProgressCommand.Note;
import dev.backcoach.progress.command.ProgressCommand.NoteAnalyticsConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCareConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCoach;
import dev.backcoach.progress.command.ProgressCommand.NoteMilestone;
import dev.backcoach.progress.command.ProgressCommand.NoteMode;
import dev.backcoach.progress.command.ProgressCommand.NotePlan;
import dev.backcoach.progress.command.ProgressCommand.NoteRegistration;
import dev.backcoach.progress.command.ProgressCommand.NoteTimeZone;
import dev.backcoach.progress.event.AnalyticsConsentNoted;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.MilestoneNoted;
import dev.backcoach.progress.event.ModeNoted;
import dev.backcoach.progress.event.PrescriptionEndNoted;
import dev.backcoach.progress.event.PrescriptionNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.TimeZoneNoted;
import java.util.ArrayList;
import java.util.List;

/** What the diary records of the facts of other services. */
final class NotedFacts {

    private NotedFacts() {}

    static List<ProgressEvent> of(Note note, ClientRecord client) {
        FactSource source = note.source();
        return switch (note) {
            case NoteRegistration registration ->
                client.isRegistered()
                        ? List.of()
                        : List.of(new RegistrationNoted(
                                source.eventId(),
                                source.version(),
                                registration.registeredAt(),
                                registration.timeZone()));
            case NoteTimeZone zone ->
                source.version() < client.timeZoneAsOf()
                        ? List.of()
                        : List.of(new TimeZoneNoted(source.eventId(), source.version(), zone.timeZone()));
            case NoteCareConsent consent ->
                source.version() < client.careAsOf()
                        ? List.of()
                        : List.of(new CareConsentNoted(source.eventId(), source.version(), consent.granted()));
            case NoteAnalyticsConsent consent ->
                source.version() < client.analyticsAsOf()
                        ? List.of()
                        : List.of(new AnalyticsConsentNoted(source.eventId(), source.version(), consent.granted()));
            case NoteCoach coach ->
                source.version() < client.coachAsOf()
                        ? List.of()
                        : List.of(new CoachNoted(source.eventId(), source.version(), coach.coachId()));
            case NoteMode mode -> List.of(new ModeNoted(source.eventId(), source.version(), mode.mode()));
            case NotePlan plan -> plan(plan);
            case NoteMilestone milestone -> milestone(milestone);
        };
    }

    private static List<ProgressEvent> milestone(NoteMilestone note) {
        List<ProgressEvent> events = new ArrayList<>(plan(note.plan()));
        events.add(new MilestoneNoted(
                note.source().eventId(), note.source().version(), note.milestone(), note.at(), note.detail()));
        return events;
    }

    private static List<ProgressEvent> plan(NotePlan plan) {
        FactSource source = plan.source();
        List<ProgressEvent> events = new ArrayList<>();
        plan.ended()
                .forEach(ended -> events.add(
                        new PrescriptionEndNoted(source.eventId(), source.version(), ended.exercise(), ended.on())));
        plan.begun()
                .forEach(begun -> events.add(new PrescriptionNoted(
                        source.eventId(),
                        source.version(),
                        begun.exercise(),
                        begun.rung(),
                        begun.timesPerWeek(),
                        begun.since(),
                        begun.instead())));
        return events;
    }
}
