package dev.backcoach.progress.client;

import dev.backcoach.platform.decider.Decider;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.CompleteWorkshop;
import dev.backcoach.progress.command.ProgressCommand.CorrectSession;
import dev.backcoach.progress.command.ProgressCommand.Enter;
import dev.backcoach.progress.command.ProgressCommand.EraseClient;
import dev.backcoach.progress.command.ProgressCommand.LogSession;
import dev.backcoach.progress.command.ProgressCommand.MeasureOutcome;
import dev.backcoach.progress.command.ProgressCommand.Note;
import dev.backcoach.progress.command.ProgressCommand.RecordCheckIn;
import dev.backcoach.progress.command.ProgressCommand.ReportAdverseEvent;
import dev.backcoach.progress.command.ProgressCommand.ReportSymptom;
import dev.backcoach.progress.command.ProgressCommand.SkipSession;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.diary.EntryLimits;
import dev.backcoach.progress.diary.EntryRules;
import dev.backcoach.progress.diary.FaultyEntry;
import dev.backcoach.progress.diary.Reporting;
import dev.backcoach.progress.event.AdverseEventReported;
import dev.backcoach.progress.event.AnalyticsConsentNoted;
import dev.backcoach.progress.event.CareConsentNoted;
import dev.backcoach.progress.event.CheckInRecorded;
import dev.backcoach.progress.event.ClientErased;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.MilestoneNoted;
import dev.backcoach.progress.event.ModeNoted;
import dev.backcoach.progress.event.OutcomeMeasured;
import dev.backcoach.progress.event.PrescriptionEndNoted;
import dev.backcoach.progress.event.PrescriptionNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.SessionCorrected;
import dev.backcoach.progress.event.SessionLogged;
import dev.backcoach.progress.event.SessionSkipped;
import dev.backcoach.progress.event.SymptomReported;
import dev.backcoach.progress.event.TimeZoneNoted;
import dev.backcoach.progress.event.WorkshopCompleted;
import java.util.List;

/**
 * A client's diary. Entries are taken from registered clients when they can be true, else refused with
 * {@link ClientUnknown}, {@link CareConsentWithdrawn}, {@link FaultyEntry} or {@link TooManyEntries}. What other services
 * say is never refused; where two facts of the intake service contradict, the one with the higher version holds, in
 * whichever order they are taken in.
 */
public final class DiaryDecider implements Decider<ProgressCommand, ProgressEvent, ClientRecord> {

    private final EntryRules rules;
    private final EntryLimits limits;

    public DiaryDecider(DiaryContent content, EntryLimits limits) {
        this.rules = new EntryRules(content, limits);
        this.limits = limits;
    }

    @Override
    public ClientRecord initial() {
        return ClientRecord.UNKNOWN;
    }

    @Override
    public List<ProgressEvent> decide(ProgressCommand command, ClientRecord client) {
        return switch (command) {
            case Enter entry -> enter(entry, client);
            case Note note -> NotedFacts.of(note, client);
            case EraseClient(var source) -> List.of(new ClientErased(source));
        };
    }

    private List<ProgressEvent> enter(Enter entry, ClientRecord client) {
        if (!client.isRegistered()) {
            throw new ClientUnknown();
        }
        if (client.careWithdrawn()) {
            throw new CareConsentWithdrawn();
        }
        ProgressEvent.Entry entered =
                entered(entry, new Reporting(client.registeredAt(), client.timeZone(), entry.asOf()));
        if (!client.counts().allows(EntryDay.of(entered, client.timeZone()), limits)) {
            throw new TooManyEntries(limits);
        }
        return List.of(entered);
    }

    private ProgressEvent.Entry entered(Enter entry, Reporting reporting) {
        return switch (entry) {
            case LogSession log -> {
                rules.require(log.session(), reporting);
                yield SessionLogged.of(log.session());
            }
            case CorrectSession correct -> {
                rules.require(correct.session(), reporting);
                yield SessionCorrected.of(correct.session());
            }
            case SkipSession skip -> {
                rules.require(skip.skipped(), reporting);
                yield SessionSkipped.of(skip.skipped());
            }
            case RecordCheckIn recording -> {
                rules.require(recording.checkIn(), reporting);
                yield CheckInRecorded.of(recording.checkIn());
            }
            case ReportSymptom report -> {
                rules.require(report.symptom(), reporting);
                yield SymptomReported.of(report.symptom());
            }
            case CompleteWorkshop complete -> {
                rules.require(complete.done(), reporting);
                yield WorkshopCompleted.of(complete.done());
            }
            case MeasureOutcome measure -> {
                rules.require(measure.outcome(), reporting);
                yield OutcomeMeasured.of(measure.outcome());
            }
            case ReportAdverseEvent report -> {
                rules.require(report.reported(), reporting);
                yield AdverseEventReported.of(report.reported());
            }
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
            case AnalyticsConsentNoted noted -> client.consentingToAnalytics(noted.sourceVersion());
            case ClientErased _ -> ClientRecord.UNKNOWN;
            case ModeNoted _, PrescriptionNoted _, PrescriptionEndNoted _, MilestoneNoted _ -> client;
            case ProgressEvent.Entry entry ->
                client.counting(client.counts().with(EntryDay.of(entry, client.timeZone()), limits));
        };
    }
}
