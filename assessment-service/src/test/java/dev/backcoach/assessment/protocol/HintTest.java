package dev.backcoach.assessment.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.result.Measurement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The Hicks rule, a hint and never scored (domain.md 3, core.stb.pit). */
class HintTest {

    private static final Hint HICKS = Exam.PROTOCOL.hints().getFirst();

    private static boolean given(Exam exam) {
        var examination = exam.examination();
        return HICKS.given(examination.profile(), examination.results());
    }

    private static Exam raised(Exam exam, String left, String right) {
        return exam.with(
                "lbk.neu.slr",
                new Measurement(null, new BigDecimal(left), new BigDecimal(right), null, "NONE", "NONE", null));
    }

    @Test
    void threeSignsOfFourAreNeeded() {
        Exam young = Exam.inPerson().of(Sex.M, 39);
        assertThat(given(raised(young, "92", "95"))).isFalse();
        assertThat(given(young.with("core.stb.aberrant", "1"))).isTrue();
        assertThat(given(young.of(Sex.M, 40))).isFalse();
        assertThat(given(young.chosen("core.stb.pit", "POSITIVE"))).isTrue();
    }

    @Test
    void theLegIsRaisedBeyondNinetyOneDegreesOnBothSides() {
        Exam young = Exam.inPerson().of(Sex.M, 30).with("core.stb.aberrant", "1");
        assertThat(given(raised(young, "92", "91"))).isFalse();
    }

    @Test
    void whatWasNotTestedIsNoSign() {
        assertThat(given(Exam.inPerson().of(Sex.M, 30).chosen("core.stb.pit", "NEGATIVE")))
                .isFalse();
    }
}
