package dev.backcoach.assessment.client;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.AssessmentOpened;
import dev.backcoach.assessment.event.CareConsentNoted;
import dev.backcoach.assessment.event.ClientNoted;
import dev.backcoach.assessment.event.CoachNoted;
import dev.backcoach.assessment.event.ScreenNoted;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.event.TriggersNoted;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.scoring.Examination;
import dev.backcoach.assessment.scoring.WeakLinkScoring;
import dev.backcoach.platform.decider.Decider;
import dev.backcoach.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What commands about a client's assessments mean, and what events make of them. */
public final class AssessmentDecider implements Decider<AssessmentCommand, AssessmentEvent, ClientRecord> {

    private final Protocols protocols;

    public AssessmentDecider(Protocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public ClientRecord initial() {
        return ClientRecord.UNKNOWN;
    }

    /**
     * @throws UnknownAssessment for an assessment that the client does not have
     * @throws WrongState when an assessment is completed, or another one is open
     * @throws Rejection when a test may not be taken
     */
    @Override
    public List<AssessmentEvent> decide(AssessmentCommand command, ClientRecord client) {
        return switch (command) {
            case AssessmentCommand.OpenAssessment open -> open(open, client);
            case AssessmentCommand.RecordTest test -> record(test, client);
            case AssessmentCommand.SkipTest(UUID assessmentId, String testId, SkipReason reason) ->
                skip(assessmentId, testId, reason, client);
            case AssessmentCommand.CompleteAssessment complete -> complete(complete, client);
            case AssessmentCommand.NoteClient(var source, var birthYear, var sex) ->
                client.registered() && client.birthYear() == birthYear && client.sex() == sex
                        ? List.of()
                        : List.of(new ClientNoted(source, birthYear, sex));
            case AssessmentCommand.NoteCoach(var source, var version, var coach) ->
                version <= client.coachVersion() ? List.of() : List.of(new CoachNoted(source, version, coach));
            case AssessmentCommand.NoteCareConsent(var source, var version, var granted) ->
                version <= client.careVersion() ? List.of() : List.of(new CareConsentNoted(source, version, granted));
            case AssessmentCommand.NoteScreen(var source, var version, var pulse, var outcome, var tags, var rules) ->
                version <= client.restrictions().version()
                        ? List.of()
                        : List.of(new ScreenNoted(source, version, pulse, outcome, tags, rules));
            case AssessmentCommand.NoteTriggers(var source, var version, var irritability, var intolerant) ->
                version <= client.triggersVersion()
                        ? List.of()
                        : List.of(new TriggersNoted(source, version, irritability, intolerant));
        };
    }

    private List<AssessmentEvent> open(AssessmentCommand.OpenAssessment command, ClientRecord client) {
        RecordingRules.requireConsent(client);
        var known = client.assessment(command.assessmentId());
        if (known.isPresent()) {
            Assessment assessment = requireOpen(known.get());
            RecordingRules.requireSetting(assessment, command.setting());
            return assessment.setting() == command.setting()
                    ? List.of()
                    : List.of(new AssessmentOpened(assessment.id(), assessment.protocol(), command.setting()));
        }
        client.open().ifPresent(other -> {
            throw new WrongState(
                    "OPEN", "Another assessment, " + other.id() + ", is open. Complete it before opening the next.");
        });
        return List.of(
                new AssessmentOpened(command.assessmentId(), protocols.current().version(), command.setting()));
    }

    private List<AssessmentEvent> record(AssessmentCommand.RecordTest command, ClientRecord client) {
        Assessment assessment = requireOpen(known(command.assessmentId(), client));
        Protocol protocol = protocols.version(assessment.protocol());
        TestDefinition test = test(protocol, command.testId());
        RecordingRules.requireConsent(client);
        RecordingRules.requireMethod(test, command.recorded().method(), assessment.setting());
        RecordingRules.requireCleared(client);
        RecordingRules.requireAllowed(client.profile(command.on()), test);
        Recorded recorded = normalised(test, command.recorded(), protocol);
        Recorded before = assessment.results().get(test.id());
        if (recorded.equals(before)) {
            return List.of();
        }
        return List.of(before == null ? recorded(assessment, test, recorded) : corrected(assessment, test, recorded));
    }

    /** Holds end at their cap; pain above the bound stops a test whoever says so. */
    private static Recorded normalised(TestDefinition test, Recorded recorded, Protocol protocol) {
        boolean tooPainful = recorded.painDuring() != null
                && recorded.painDuring() > protocol.scoring().stopAbovePain();
        return new Recorded(
                recorded.method(),
                test.capped(recorded.measurement()),
                recorded.painDuring(),
                recorded.familiarPain(),
                recorded.stopped() || tooPainful);
    }

    private static TestRecorded recorded(Assessment assessment, TestDefinition test, Recorded recorded) {
        return new TestRecorded(
                assessment.id(),
                test.id(),
                recorded.method(),
                recorded.measurement(),
                recorded.painDuring(),
                recorded.familiarPain(),
                recorded.stopped());
    }

    private static TestCorrected corrected(Assessment assessment, TestDefinition test, Recorded recorded) {
        return new TestCorrected(
                assessment.id(),
                test.id(),
                recorded.method(),
                recorded.measurement(),
                recorded.painDuring(),
                recorded.familiarPain(),
                recorded.stopped());
    }

    private List<AssessmentEvent> skip(UUID assessmentId, String testId, SkipReason reason, ClientRecord client) {
        Assessment assessment = requireOpen(known(assessmentId, client));
        TestDefinition test = test(protocols.version(assessment.protocol()), testId);
        return reason == assessment.skipped().get(test.id())
                ? List.of()
                : List.of(new TestSkipped(assessmentId, test.id(), reason));
    }

    private List<AssessmentEvent> complete(AssessmentCommand.CompleteAssessment command, ClientRecord client) {
        Assessment assessment = known(command.assessmentId(), client);
        if (!assessment.open()) {
            return List.of();
        }
        Protocol protocol = protocols.version(assessment.protocol());
        Examination examination = new Examination(
                client.profile(command.on()), assessment.setting(), assessment.results(), restricted(assessment));
        return List.of(AssessmentCompleted.of(
                assessment.id(),
                protocol.version(),
                protocol.scoring().id(),
                new WeakLinkScoring(protocol).score(examination)));
    }

    private static Set<String> restricted(Assessment assessment) {
        return assessment.skipped().entrySet().stream()
                .filter(entry -> entry.getValue() == SkipReason.RESTRICTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Assessment known(UUID assessmentId, ClientRecord client) {
        return client.assessment(assessmentId).orElseThrow(UnknownAssessment::new);
    }

    private static Assessment requireOpen(Assessment assessment) {
        if (!assessment.open()) {
            throw new WrongState("COMPLETED", "This assessment is completed. Open a new one for new results.");
        }
        return assessment;
    }

    private static TestDefinition test(Protocol protocol, String testId) {
        return protocol.test(testId)
                .orElseThrow(() -> new Rejection(
                        "R-TEST-4", "The protocol of this assessment has no such test. See the protocol for its ids."));
    }

    @Override
    public ClientRecord evolve(ClientRecord client, AssessmentEvent event) {
        return switch (event) {
            case AssessmentOpened(var id, var protocol, var setting) ->
                client.with(client.assessment(id)
                        .map(assessment -> assessment.in(setting))
                        .orElseGet(() -> new Assessment(id, protocol, setting, Map.of(), Map.of(), null)));
            case TestRecorded(var id, var test, var method, var result, var pain, var familiar, var stopped) ->
                with(client, id, test, new Recorded(method, result, pain, familiar, stopped));
            case TestCorrected(var id, var test, var method, var result, var pain, var familiar, var stopped) ->
                with(client, id, test, new Recorded(method, result, pain, familiar, stopped));
            case TestSkipped(var id, var test, var reason) ->
                client.with(known(id, client).skipping(test, reason));
            case AssessmentCompleted completed ->
                client.with(known(completed.assessmentId(), client).completedWith(completed));
            case ClientNoted(var _, var birthYear, var sex) -> client.registeredAs(birthYear, sex);
            case CareConsentNoted(var _, var version, var granted) -> client.consenting(granted, version);
            case CoachNoted(var _, var version, var coach) -> client.coachedBy(coach, version);
            case ScreenNoted screen -> client.restrictedBy(client.restrictions().after(screen));
            case TriggersNoted(var _, var version, var irritability, var intolerant) ->
                client.triggeredBy(irritability, intolerant, version);
        };
    }

    private static ClientRecord with(ClientRecord client, UUID id, String test, Recorded recorded) {
        return client.with(known(id, client).with(test, recorded));
    }
}
