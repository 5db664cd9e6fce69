package dev.backcoach.assessment.client;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.content.ProtocolFiles;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.ScreenOutcome;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.result.Skipped;
import dev.backcoach.platform.decider.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A man of 42 and his coach, from one assessment to the next; commands are decided and taken in at once. */
final class Course {

    static final UUID FIRST = new UUID(1, 1);
    static final UUID SECOND = new UUID(1, 2);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final UUID SOURCE = new UUID(2, 1);

    private final AssessmentDecider decider = new AssessmentDecider(ProtocolFiles.all());
    private ClientRecord client = decider.initial();

    /** Registered, cleared, with an assessment open that has a session in person. */
    static Course begun() {
        Course course = new Course();
        course.did(new AssessmentCommand.NoteClient(SOURCE, 1984, Sex.M));
        course.did(new AssessmentCommand.NoteScreen(SOURCE, 2, false, ScreenOutcome.CLEARED, Set.of(), Set.of()));
        course.did(new AssessmentCommand.OpenAssessment(FIRST, Setting.IN_PERSON));
        return course;
    }

    /** With three co-primary weak links, as in the worked example of domain.md 3.1. */
    static Course withSeveralWeakLinks() {
        return begun().coach("hip.rom.ir", sides("24", "36"))
                .coach("hip.rom.flex", sides("112", "112"))
                .coach("hip.rom.er", sides("42", "42"))
                .coach("hip.rom.pke", sides("28", "28"))
                .coach("lbk.load.heel", value("3"))
                .coach("lbk.load.lift5", value("2"))
                .coach("core.stb.aslr", sides("0", "0"))
                .coach("core.stb.aberrant", value("0"))
                .completed();
    }

    /** With the one weak link HIP.ROM. */
    static Course withOneWeakLink() {
        return begun().coach("hip.rom.ir", sides("24", "36"))
                .coach("hip.rom.er", sides("30", "30"))
                .coach("hip.rom.flex", sides("112", "112"))
                .coach("core.stb.aslr", sides("0", "0"))
                .coach("core.stb.aberrant", value("0"))
                .completed();
    }

    static Measurement value(String number) {
        return Measurement.of(new BigDecimal(number));
    }

    static Measurement sides(String left, String right) {
        return Measurement.ofSides(new BigDecimal(left), new BigDecimal(right));
    }

    static AssessmentCommand byCoach(String test, Measurement measured) {
        return new AssessmentCommand.RecordTest(
                FIRST, test, new Recorded(Method.IN_PERSON, measured, 1, false, false), TODAY);
    }

    static AssessmentCommand byClient(String test, Measurement measured, long revision) {
        Recorded recorded =
                new Recorded(Method.PORTAL_SELF, measured, 1, false, false, Measurer.CLIENT, revision, null);
        return new AssessmentCommand.RecordTest(FIRST, test, recorded, TODAY);
    }

    static AssessmentCommand skip(String test, SkipReason reason, Measurer by) {
        return new AssessmentCommand.SkipTest(FIRST, test, new Skipped(reason, by, 1L), TODAY);
    }

    Course coach(String test, Measurement measured) {
        did(byCoach(test, measured));
        return this;
    }

    Course completed() {
        did(new AssessmentCommand.CompleteAssessment(FIRST, TODAY));
        return this;
    }

    /** What it made. */
    List<AssessmentEvent> did(AssessmentCommand command) {
        List<AssessmentEvent> made = decider.decide(command, client);
        for (AssessmentEvent event : made) {
            client = decider.evolve(client, event);
        }
        return made;
    }

    /** The rule that refuses it. */
    String refuses(AssessmentCommand command) {
        try {
            throw new AssertionError("not refused: " + decider.decide(command, client));
        } catch (Rejection refusal) {
            return refusal.rule();
        }
    }

    void consentWithdrawn() {
        did(new AssessmentCommand.NoteCareConsent(SOURCE, 30, false));
    }

    Assessment first() {
        return client.assessment(FIRST).orElseThrow();
    }
}
