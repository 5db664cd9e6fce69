package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.Ratios;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** domain.md 3, core.end.ratio. */
class HoldRatioTest {

    private static final Ratios RATIOS =
            Exam.PROTOCOL.test("core.end.ratio").orElseThrow().ratios();

    private static Optional<BigDecimal> ratio(Exam exam) {
        return new HoldRatio(Exam.PROTOCOL.scoring())
                .of(RATIOS, exam.examination().results());
    }

    private static Exam holds(String extensor, String flexor, String left, String right) {
        return Exam.inPerson()
                .with("core.end.sorensen", extensor)
                .with("core.end.flex", flexor)
                .with("core.end.side", left, right);
    }

    @Test
    void holdsBelowTheirBoundsAreWithoutDeficit() {
        assertThat(ratio(holds("100", "99", "74", "75")).orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void oneOverIsAClearDeficit() {
        assertThat(ratio(holds("100", "100", "50", "50")).orElseThrow()).isEqualByComparingTo(".67");
        assertThat(ratio(holds("100", "90", "75", "75")).orElseThrow()).isEqualByComparingTo(".67");
    }

    @Test
    void bothOverIsAFullDeficit() {
        assertThat(ratio(holds("100", "120", "80", "80")).orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void oneRatioIsEnough() {
        Exam exam = Exam.inPerson().with("core.end.sorensen", "100").with("core.end.flex", "120");
        assertThat(ratio(exam).orElseThrow()).isEqualByComparingTo(".67");
    }

    @Test
    void withoutTheExtensorHoldThereIsNoRatio() {
        assertThat(ratio(Exam.inPerson().with("core.end.flex", "120"))).isEmpty();
        assertThat(ratio(holds("0", "120", "80", "80"))).isEmpty();
        assertThat(ratio(Exam.inPerson().stopped("core.end.sorensen").with("core.end.flex", "9")))
                .isEmpty();
    }
}
