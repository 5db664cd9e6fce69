package dev.backcoach.assessment.log;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.CareConsentNoted;
import dev.backcoach.assessment.event.ClientErased;
import dev.backcoach.assessment.event.IntakeReference;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.event.WeakLinkConfirmed;
import dev.backcoach.assessment.event.WeakLinkContested;
import dev.backcoach.assessment.event.WeakLinkOverridden;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Observation;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.review.Meeting;
import dev.backcoach.assessment.review.ReviewReason;
import dev.backcoach.assessment.scoring.Findings;
import dev.backcoach.assessment.scoring.RegionScore;
import dev.backcoach.assessment.scoring.SubLinkScore;
import dev.backcoach.assessment.scoring.WeakLinkScoring;
import dev.backcoach.platform.conventions.EventContracts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What readers of this service's events rely on. */
class AssessmentContractsTest {

    private static final UUID ASSESSMENT = new UUID(3, 1);

    private static AssessmentCompleted completed(Exam exam) {
        var examination = exam.examination();
        return AssessmentCompleted.of(
                ASSESSMENT,
                Exam.PROTOCOL.version(),
                "weak-link.v1",
                new WeakLinkScoring(Exam.PROTOCOL).score(examination),
                Findings.of(Exam.PROTOCOL, examination.results()));
    }

    private static TestRecorded recorded(Measurement measurement, Integer pain) {
        return TestRecorded.of(
                ASSESSMENT,
                "hip.rom.ext",
                new Recorded(Method.IN_PERSON, measurement, pain, false, false, Measurer.COACH, 1L, null));
    }

    private static Recorded lifted(String load) {
        return new Recorded(
                Method.LIVE_VIDEO,
                Measurement.ofChoice("CLEAN"),
                0,
                false,
                false,
                Measurer.COACH,
                2L,
                new Observation(load == null ? null : new BigDecimal(load), "Leans when tired.", "clip 17"));
    }

    private static Exam screened() {
        return Exam.inPerson()
                .with("hip.rom.ir", "24", "36")
                .with("hip.stb.sls", "37", "38.5")
                .with("fun.lift", lifted("5"))
                .chosen("fun.walk", "COMPENSATED")
                .with(
                        "lbk.neu.slr",
                        new Measurement(
                                null, new BigDecimal("60"), new BigDecimal("85"), null, "BELOW_KNEE", "NONE", null));
    }

    @Test
    void thePromisesHold() {
        EventContracts.of(AssessmentLog.types(EventContracts.json()), Path.of("src/main/resources/contracts"))
                .publishedAs(IntakeReference.class)
                .mayLack(Measurement.class, "value", "left", "right", "choice", "leftChoice", "rightChoice")
                .mayLack(SubLinkScore.class, "score")
                .mayLack(RegionScore.class, "score")
                .mayLack(AssessmentCompleted.class, "weakRegion", "results", "movements", "loads")
                .mayLack(TestRecorded.class, "measuredBy", "observation")
                .mayLack(TestCorrected.class, "measuredBy", "observation")
                .mayLack(TestSkipped.class, "skippedBy")
                .mayLack(Observation.class, "loadKg", "note", "video")
                .mayLack(WeakLinkConfirmed.class, "reason", "text")
                .mayLack(WeakLinkOverridden.class, "text")
                .example("nothing-taken", completed(Exam.inPerson()))
                .example(
                        "primary",
                        completed(Exam.inPerson().with("lbk.load.heel", "6").with("hip.rom.ir", "24", "36")))
                .example("reference", new CareConsentNoted(ASSESSMENT, 3, true))
                .example("pelvis", recorded(Exam.thomas("6", "-2", true), 1))
                .example("value", recorded(Measurement.of(BigDecimal.TEN), null))
                .example("movement-screen", completed(screened()))
                .example("movement", TestRecorded.of(ASSESSMENT, "fun.lift", lifted("5")))
                .example("note", TestCorrected.of(ASSESSMENT, "fun.lift", lifted(null)))
                .example(
                        "by-the-client",
                        new TestSkipped(ASSESSMENT, "hip.mus.tp", SkipReason.NO_TIME, Measurer.CLIENT, 1L))
                .example(
                        "plain",
                        new WeakLinkConfirmed(ASSESSMENT, List.of("HIP.ROM"), null, null, Meeting.FACE_TO_FACE))
                .example(
                        "of-several",
                        new WeakLinkConfirmed(
                                ASSESSMENT,
                                List.of("HIP.ROM", "HIP.MUSCLE"),
                                ReviewReason.GOAL,
                                "Both matter for running.",
                                Meeting.ONLINE))
                .example(
                        "reordered",
                        new WeakLinkOverridden(
                                ASSESSMENT,
                                WeakLinkOverridden.Kind.REORDERED,
                                List.of("HIP.MUSCLE", "HIP.ROM"),
                                ReviewReason.WHAT_WAS_SEEN,
                                null,
                                Meeting.ONLINE))
                .example(
                        "rejected",
                        new WeakLinkOverridden(
                                ASSESSMENT,
                                WeakLinkOverridden.Kind.REJECTED,
                                List.of(),
                                ReviewReason.OTHER,
                                "Slept badly before.",
                                Meeting.FACE_TO_FACE))
                .example("objection", new WeakLinkContested(ASSESSMENT, "My hip was sore from the day before."))
                .example(new ClientErased(new UUID(5, 1)))
                .verify();
    }
}
