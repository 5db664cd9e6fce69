package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Observation;
import dev.backcoach.assessment.result.Recorded;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the programme reads beside the scores. */
class FindingsTest {

    private static Findings of(Exam exam) {
        return Findings.of(Exam.PROTOCOL, exam.examination().results());
    }

    private static Exam raised(String left, String right) {
        return Exam.inPerson()
                .with(
                        "lbk.neu.slr",
                        new Measurement(null, new BigDecimal("70"), new BigDecimal("85"), null, left, right, null));
    }

    @ParameterizedTest
    @CsvSource({
        "hip.stb.sls, 37, 41, 37",
        "hip.rom.pke, 28, 33, 33",
        "core.stb.aslr, 2, 3, 5",
        "hip.rom.faber, 12, 8.5, 3.5",
        "core.end.side, 44, 40, 40"
    })
    void ofTwoSidesTheNumberThatCountsIsTold(String test, String left, String right, String expected) {
        assertThat(of(Exam.inPerson().with(test, left, right)).results().get(test))
                .isEqualByComparingTo(expected);
    }

    @Test
    void aNumberWithoutSidesIsToldAsItIs() {
        assertThat(of(Exam.inPerson().with("hip.mus.sts30", "17")).results())
                .containsEntry("hip.mus.sts30", new BigDecimal("17"));
    }

    @Test
    void whatWasStoppedOrMovedAtThePelvisTellsNoNumber() {
        assertThat(of(Exam.inPerson().stopped("core.end.sorensen")).results()).isEmpty();
        assertThat(of(Exam.inPerson().with("hip.rom.ext", Exam.thomas("3", "4", false)))
                        .results())
                .isEmpty();
        assertThat(of(Exam.inPerson().with("hip.rom.ext", Exam.thomas("3", "4", true)))
                        .results()
                        .get("hip.rom.ext"))
                .isEqualByComparingTo("4");
    }

    @Test
    void theMovementScreenTellsRatingsAndLoads() {
        Recorded lifted = new Recorded(
                Method.IN_PERSON,
                Measurement.ofChoice("CLEAN"),
                0,
                false,
                false,
                null,
                1L,
                new Observation(new BigDecimal("5"), null, null));
        Findings findings = of(Exam.inPerson()
                .with("fun.lift", lifted)
                .chosen("fun.walk", "COMPENSATED")
                .stopped("fun.run"));
        assertThat(findings.movements())
                .containsEntry("lift", "CLEAN")
                .containsEntry("walk", "COMPENSATED")
                .containsEntry("run", "PAINFUL")
                .hasSize(3);
        assertThat(findings.loads()).containsOnlyKeys("lift").containsEntry("lift", new BigDecimal("5"));
    }

    @Test
    void legPainBelowTheKneeIsToldOfEitherSide() {
        assertThat(of(raised("NONE", "BELOW_KNEE")).legPainBelowKnee()).isTrue();
        assertThat(of(raised("BELOW_KNEE", "NONE")).legPainBelowKnee()).isTrue();
        assertThat(of(raised("ABOVE_KNEE", "NONE")).legPainBelowKnee()).isFalse();
        assertThat(of(Exam.inPerson()).legPainBelowKnee()).isFalse();
    }
}
