package dev.backcoach.progress.client;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.CorrectSession;
import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.LogSession;
import dev.backcoach.progress.command.ProgressCommand.Note;
import dev.backcoach.progress.command.ProgressCommand.NoteCareConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCoach;
import dev.backcoach.progress.command.ProgressCommand.NoteRegistration;
import dev.backcoach.progress.command.ProgressCommand.NoteTimeZone;
import dev.backcoach.progress.command.ProgressCommand.RecordCheckIn;
import dev.backcoach.progress.command.ProgressCommand.ReportSymptom;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.diary.EntryLimits;
import dev.backcoach.progress.diary.EntryRules;
import dev.backcoach.progress.diary.FaultyEntry;
import dev.backcoach.progress.diary.Reporting;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.TimeZoneNoted;
import java.util.List;

/**
 * A client's diary. Entries are taken from registered clients when they can be true, else refused with
 * {@link ClientUnknown}, {@link CareConsentWithdrawn} or {@link FaultyEntry}. What the intake service says is never
 * refused; where two of its facts contradict, the one with the higher version holds, in whichever order they are taken
 * in.
 */
public final class DiaryDecider implements Decider<ProgressCommand, ProgressEvent, ClientRecord> {

    private final EntryRules rules;

    public DiaryDecider(DiaryContent content, EntryLimits limits) {
        this.rules = new EntryRules(content, limits);
    }

    @Override
    public ClientRecord initial() {
        return ClientRecord.UNKNOWN;
    }

    @Override
    public List<ProgressEvent> decide(ProgressCommand command, ClientRecord client) {
        return switch (command) {
            case Enter entry -> enter(entry, client);
            case Note note -> note(note, client);
        };
    }

    private List<ProgressEvent> enter(Enter entry, ClientRecord client) {
        if (!client.isRegistered()) {
            throw new ClientUnknown();
        }
        if (client.careWithdrawn()) {
            throw new CareConsentWithdrawn();
        }
        var reporting = new Reporting(client.registeredAt(), client.timeZone(), entry.asOf());
        return switch (entry) {
            case LogSession log -> {
                rules.require(log.session(), reporting);
                yield List.of(SessionLogged.of(log.session()));
            }
            case CorrectSession correct -> {
                rules.require(correct.session(), reporting);
                yield List.of(SessionCorrected.of(correct.session()));
            }
            case RecordCheckIn recording -> {
                rules.require(recording.checkIn(), reporting);
                yield List.of(CheckInRecorded.of(recording.checkIn()));
            }
            case ReportSymptom report -> {
                rules.require(report.symptom(), reporting);
                yield List.of(SymptomReported.of(report.symptom()));
            }
        };
    }

    private static List<ProgressEvent> note(Note note, ClientRecord client) {
        var source = note.source();
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
            case NoteCoach coach ->
                source.version() < client.coachAsOf()
                        ? List.of()
                        : List.of(new CoachNoted(source.eventId(), source.version(), coach.coachId()));
        };
    }

    @Override
    public ClientRecord evolve(ClientRecord client, ProgressEvent event) {
        return switch (event) {
            case RegistrationNoted noted ->
                client.registered(noted.registeredAt()).livingIn(noted.timeZone(), noted.sourceVersion());
            case TimeZoneNoted noted -> client.livingIn(noted.timeZone(), noted.sourceVersion());
            case CoachNoted noted -> client.coachedBy(noted.coachId(), noted.sourceVersion());
            case CareConsentNoted noted -> client.consenting(noted.granted(), noted.sourceVersion());
            case ProgressEvent.Entry _ -> client;
        };
    }
}
