package dev.backcoach.assessment.client;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.AssessmentOpened;
import dev.backcoach.assessment.event.CareConsentNoted;
import dev.backcoach.assessment.event.ClientErased;
import dev.backcoach.assessment.event.ClientNoted;
import dev.backcoach.assessment.event.CoachNoted;
import dev.backcoach.assessment.event.ScreenNoted;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.event.TriggersNoted;
import dev.backcoach.assessment.event.WeakLinkConfirmed;
import dev.backcoach.assessment.event.WeakLinkContested;
import dev.backcoach.assessment.event.WeakLinkOverridden;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.review.Objection;
import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Rejection;
import java.util.List;
import java.util.UUID;

/** What commands about a client's assessments mean, and what events make of them. */
public final class AssessmentDecider implements Decider<AssessmentCommand, AssessmentEvent, ClientRecord> {

    private final Recording recording;

    public AssessmentDecider(Protocols protocols) {
        this.recording = new Recording(protocols);
    }

    @Override
    public ClientRecord initial() {
        return ClientRecord.UNKNOWN;
    }

    /**
     * @throws UnknownAssessment for an assessment that the client does not have
     * @throws WrongState when an assessment is completed, or not yet, or another one is open
     * @throws Rejection when a test may not be taken, or a review does not fit the scores
     */
    @Override
    public List<AssessmentEvent> decide(AssessmentCommand command, ClientRecord client) {
        return switch (command) {
            case AssessmentCommand.OpenAssessment open -> recording.open(open, client);
            case AssessmentCommand.RecordTest test -> recording.record(test, client);
            case AssessmentCommand.SkipTest skip -> recording.skip(skip, client);
            case AssessmentCommand.CompleteAssessment complete -> recording.complete(complete, client);
            case AssessmentCommand.ReviewWeakLink(var id, var review) ->
                Reviewing.review(known(id, client), review, client);
            case AssessmentCommand.ContestWeakLink(var id, var text) ->
                Reviewing.contest(known(id, client), text, client);
            case AssessmentCommand.NoteClient(var source, var birthYear, var sex) ->
                new Registration(birthYear, sex).equals(client.registration())
                        ? List.of()
                        : List.of(new ClientNoted(source, birthYear, sex));
            case AssessmentCommand.NoteCoach(var source, var version, var coach) ->
                version <= client.coaching().version() ? List.of() : List.of(new CoachNoted(source, version, coach));
            case AssessmentCommand.NoteCareConsent(var source, var version, var granted) ->
                version <= client.care().version()
                        ? List.of()
                        : List.of(new CareConsentNoted(source, version, granted));
            case AssessmentCommand.NoteScreen(var source, var version, var pulse, var outcome, var tags, var rules) ->
                version <= client.restrictions().version()
                        ? List.of()
                        : List.of(new ScreenNoted(source, version, pulse, outcome, tags, rules));
            case AssessmentCommand.NoteTriggers(var source, var version, var irritability, var intolerant) ->
                version <= client.triggers().version()
                        ? List.of()
                        : List.of(new TriggersNoted(source, version, irritability, intolerant));
            case AssessmentCommand.EraseClient(var source) -> List.of(new ClientErased(source));
        };
    }

    static Assessment known(UUID assessmentId, ClientRecord client) {
        return client.assessment(assessmentId).orElseThrow(UnknownAssessment::new);
    }

    @Override
    public ClientRecord evolve(ClientRecord client, AssessmentEvent event) {
        return switch (event) {
            case AssessmentOpened(var id, var protocol, var setting) ->
                client.with(client.assessment(id)
                        .map(assessment -> assessment.in(setting))
                        .orElseGet(() -> Assessment.begun(id, protocol, setting)));
            case TestRecorded test ->
                client.with(known(test.assessmentId(), client).with(test.testId(), test.told()));
            case TestCorrected test ->
                client.with(known(test.assessmentId(), client).with(test.testId(), test.told()));
            case TestSkipped test ->
                client.with(known(test.assessmentId(), client).skipping(test.testId(), test.told()));
            case AssessmentCompleted completed ->
                client.with(known(completed.assessmentId(), client).completedWith(completed));
            case WeakLinkConfirmed told ->
                client.with(known(told.assessmentId(), client).reviewed(Reviewing.told(told)));
            case WeakLinkOverridden told ->
                client.with(known(told.assessmentId(), client).reviewed(Reviewing.told(told)));
            case WeakLinkContested(var id, var text) ->
                client.with(known(id, client).contestedBy(new Objection(text, false)));
            case ClientNoted(var _, var birthYear, var sex) -> client.with(new Registration(birthYear, sex));
            case CareConsentNoted(var _, var version, var granted) -> client.with(new CareConsent(!granted, version));
            case CoachNoted(var _, var version, var coach) -> client.with(new Coaching(coach, version));
            case ScreenNoted screen -> client.with(Restrictions.of(screen));
            case TriggersNoted(var _, var version, var irritability, var intolerant) ->
                client.with(new Triggers(irritability, intolerant, version));
            case ClientErased _ -> ClientRecord.UNKNOWN;
        };
    }
}
