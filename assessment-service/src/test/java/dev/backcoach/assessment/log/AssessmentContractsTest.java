package dev.backcoach.assessment.log;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.CareConsentNoted;
import dev.backcoach.assessment.event.IntakeReference;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.scoring.RegionScore;
import dev.backcoach.assessment.scoring.SubLinkScore;
import dev.backcoach.assessment.scoring.WeakLinkScoring;
import dev.backcoach.platform.conventions.EventContracts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What readers of this service's events rely on. */
class AssessmentContractsTest {

    private static final UUID ASSESSMENT = new UUID(3, 1);

    private static AssessmentCompleted completed(Exam exam) {
        return AssessmentCompleted.of(
                ASSESSMENT, "1.0.0", "weak-link.v1", new WeakLinkScoring(Exam.PROTOCOL).score(exam.examination()));
    }

    private static TestRecorded recorded(Measurement measurement, Integer pain) {
        return new TestRecorded(ASSESSMENT, "hip.rom.ext", Method.IN_PERSON, measurement, pain, false, false);
    }

    @Test
    void thePromisesHold() {
        EventContracts.of(AssessmentLog.types(EventContracts.json()), Path.of("src/main/resources/contracts"))
                .publishedAs(IntakeReference.class)
                .mayLack(Measurement.class, "value", "left", "right", "choice", "leftChoice", "rightChoice")
                .mayLack(SubLinkScore.class, "score")
                .mayLack(RegionScore.class, "score")
                .mayLack(AssessmentCompleted.class, "weakRegion")
                .example("nothing-taken", completed(Exam.inPerson()))
                .example(
                        "primary",
                        completed(Exam.inPerson().with("lbk.load.heel", "6").with("hip.rom.ir", "24", "36")))
                .example("reference", new CareConsentNoted(ASSESSMENT, 3, true))
                .example("pelvis", recorded(Exam.thomas("6", "-2", true), 1))
                .example("value", recorded(Measurement.of(BigDecimal.TEN), null))
                .verify();
    }
}
