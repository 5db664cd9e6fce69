package dev.backcoach.assessment.client;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.AssessmentOpened;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Skipped;
import dev.backcoach.assessment.scoring.Examination;
import dev.backcoach.assessment.scoring.Findings;
import dev.backcoach.assessment.scoring.WeakLinkScoring;
import dev.backcoach.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.List;

/**
 * An assessment from its opening to its scores. After that only the coach corrects a result, and only of the newest
 * assessment, which is then scored anew.
 */
final class Recording {

    private final Protocols protocols;

    Recording(Protocols protocols) {
        this.protocols = protocols;
    }

    List<AssessmentEvent> open(AssessmentCommand.OpenAssessment command, ClientRecord client) {
        RecordingRules.requireConsent(client);
        var known = client.assessment(command.assessmentId());
        if (known.isPresent()) {
            Assessment assessment = known.get();
            requireOpen(assessment);
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

    List<AssessmentEvent> record(AssessmentCommand.RecordTest command, ClientRecord client) {
        Measurer by = command.recorded().by();
        Assessment assessment = changeable(AssessmentDecider.known(command.assessmentId(), client), by, client);
        Protocol protocol = protocols.version(assessment.protocol());
        TestDefinition test = test(protocol, command.testId());
        Profile profile = client.profile(command.on());
        RecordingRules.requireConsent(client);
        RecordingRules.requireMethod(test, command.recorded().method(), assessment.setting());
        RecordingRules.requireCleared(client);
        RecordingRules.requireAllowed(profile, test);
        RecordingRules.requireMeasurer(assessment, test, profile, by);
        Recorded recorded = ended(test, command.recorded(), protocol);
        Recorded before = assessment.results().get(test.id());
        if (recorded.saysTheSameAs(before)) {
            return List.of();
        }
        AssessmentEvent change = before == null
                ? TestRecorded.of(assessment.id(), test.id(), recorded)
                : TestCorrected.of(assessment.id(), test.id(), recorded);
        return scoredAnew(change, assessment, assessment.with(test.id(), recorded), client, command.on());
    }

    /** Holds end at their cap; pain above the bound stops a test whoever says so. */
    private static Recorded ended(TestDefinition test, Recorded recorded, Protocol protocol) {
        boolean tooPainful = recorded.painDuring() != null
                && recorded.painDuring() > protocol.scoring().stopAbovePain();
        return recorded.ending(test.capped(recorded.measurement()), recorded.stopped() || tooPainful);
    }

    List<AssessmentEvent> skip(AssessmentCommand.SkipTest command, ClientRecord client) {
        Skipped left = command.left();
        Assessment assessment = changeable(AssessmentDecider.known(command.assessmentId(), client), left.by(), client);
        TestDefinition test = test(protocols.version(assessment.protocol()), command.testId());
        RecordingRules.requireConsent(client);
        RecordingRules.requireNotOverruling(assessment, test, left.by());
        Skipped before = assessment.skipped().get(test.id());
        if (before != null && before.reason() == left.reason() && before.by() == left.by()) {
            return List.of();
        }
        AssessmentEvent change = new TestSkipped(assessment.id(), test.id(), left.reason(), left.by(), left.revision());
        return scoredAnew(change, assessment, assessment.skipping(test.id(), left), client, command.on());
    }

    private List<AssessmentEvent> scoredAnew(
            AssessmentEvent change, Assessment before, Assessment after, ClientRecord client, LocalDate on) {
        return before.open() ? List.of(change) : List.of(change, scored(after, client, on));
    }

    List<AssessmentEvent> complete(AssessmentCommand.CompleteAssessment command, ClientRecord client) {
        Assessment assessment = AssessmentDecider.known(command.assessmentId(), client);
        if (!assessment.open()) {
            return List.of();
        }
        RecordingRules.requireConsent(client);
        return List.of(scored(assessment, client, command.on()));
    }

    private AssessmentCompleted scored(Assessment assessment, ClientRecord client, LocalDate on) {
        Protocol protocol = protocols.version(assessment.protocol());
        Examination examination = new Examination(
                client.profile(on), assessment.setting(), assessment.results(), assessment.restricted());
        return AssessmentCompleted.of(
                assessment.id(),
                protocol.version(),
                protocol.scoring().id(),
                new WeakLinkScoring(protocol).score(examination),
                Findings.of(protocol, assessment.results()));
    }

    private static Assessment changeable(Assessment assessment, Measurer by, ClientRecord client) {
        if (by == Measurer.CLIENT) {
            requireOpen(assessment);
        } else if (!assessment.open() && !client.newest(assessment)) {
            throw new WrongState(
                    "COMPLETED", "A later assessment has taken this one's place. Correct the later one instead.");
        }
        return assessment;
    }

    private static void requireOpen(Assessment assessment) {
        if (!assessment.open()) {
            throw new WrongState("COMPLETED", "This assessment is completed. Open a new one for new results.");
        }
    }

    private static TestDefinition test(Protocol protocol, String testId) {
        return protocol.test(testId)
                .orElseThrow(() -> new Rejection(
                        "R-TEST-4", "The protocol of this assessment has no such test. See the protocol for its ids."));
    }
}
