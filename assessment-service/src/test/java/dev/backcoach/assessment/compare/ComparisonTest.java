package dev.backcoach.assessment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.scoring.Findings;
import dev.backcoach.assessment.scoring.WeakLinkScoring;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Re-assessment: what has changed, and lines to plot. */
class ComparisonTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private static AssessmentCompleted completed(Exam exam) {
        var examination = exam.examination();
        return AssessmentCompleted.of(
                new UUID(1, 1),
                Exam.PROTOCOL.version(),
                "weak-link.v1",
                new WeakLinkScoring(Exam.PROTOCOL).score(examination),
                Findings.of(Exam.PROTOCOL, examination.results()));
    }

    private static Exam before() {
        return Exam.inPerson()
                .with("lbk.load.heel", "6")
                .with("lbk.load.lift5", "1")
                .with("hip.mus.tp", "3")
                .with("core.stb.birddog", "2")
                .with("core.end.pronehold", "20");
    }

    private static Exam after() {
        return Exam.inPerson()
                .with("lbk.load.heel", "2")
                .with("lbk.load.lift5", "1")
                .with("hip.mus.tp", "4")
                .with("core.end.pronehold", "45")
                .with("lbk.pos.sit", "60");
    }

    private static Comparison comparison() {
        return Comparison.of(completed(before()), completed(after()), Exam.PROTOCOL);
    }

    private static SubLinkChange subLink(String code) {
        return comparison().subLinks().stream()
                .filter(each -> each.subLink().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Trend test(String id) {
        return comparison().tests().stream()
                .filter(each -> each.test().equals(id))
                .findFirst()
                .orElseThrow()
                .trend();
    }

    @Test
    void aRankedSubLinkHasItsChange() {
        SubLinkChange load = subLink("LBK.LOAD");
        assertThat(load.before()).isEqualByComparingTo("0.665");
        assertThat(load.after()).isEqualByComparingTo("0.330");
        assertThat(load.change()).isEqualByComparingTo("-0.335");
        assertThat(load.trend()).isEqualTo(Trend.BETTER);
        assertThat(comparison().subLinks()).hasSize(10);
    }

    @Test
    void whatWasNotTestedEnoughIsNotCompared() {
        assertThat(subLink("HIP.MUSCLE")).isEqualTo(new SubLinkChange("HIP.MUSCLE", null, null, null, null));
        assertThat(subLink("LBK.POSTURE").trend()).isEqualTo(Trend.ONLY_AFTER);
        assertThat(subLink("LBK.POSTURE").change()).isNull();
    }

    @Test
    void testsMoveByDeficitAndWithinItByTheirNumber() {
        assertThat(test("lbk.load.heel")).isEqualTo(Trend.BETTER);
        assertThat(test("lbk.load.lift5")).isEqualTo(Trend.SAME);
        assertThat(test("hip.mus.tp")).isEqualTo(Trend.WORSE);
        assertThat(test("core.end.pronehold")).isEqualTo(Trend.CHANGED);
        assertThat(test("core.stb.birddog")).isEqualTo(Trend.ONLY_BEFORE);
        assertThat(test("lbk.pos.sit")).isEqualTo(Trend.ONLY_AFTER);
    }

    @Test
    void higherIsBetterWhereTheTestSaysSo() {
        Exam then = Exam.inPerson().with("core.end.sorensen", "60");
        Exam now = Exam.inPerson().with("core.end.sorensen", "90");
        Comparison comparison = Comparison.of(completed(then), completed(now), Exam.PROTOCOL);
        assertThat(comparison.tests())
                .containsExactly(new TestChange(
                        "core.end.sorensen",
                        new BigDecimal("0.33"),
                        new BigDecimal("0.33"),
                        new BigDecimal("60"),
                        new BigDecimal("90"),
                        Trend.BETTER));
    }

    @Test
    void subLinksAndTestsAreLinesInTheOrderOfTime() {
        List<Series.Taken> taken =
                List.of(new Series.Taken(MARCH, completed(before())), new Series.Taken(MAY, completed(after())));
        assertThat(Series.ofSubLinks(taken))
                .filteredOn(line -> line.subLink().equals("LBK.LOAD"))
                .singleElement()
                .satisfies(line -> assertThat(line.points())
                        .extracting(
                                Series.ScorePoint::at, point -> point.score().toPlainString())
                        .containsExactly(tuple(MARCH, "0.665"), tuple(MAY, "0.330")));
        assertThat(Series.ofSubLinks(taken))
                .extracting(Series.ScoreLine::subLink)
                .containsExactly("LBK.POSTURE", "LBK.LOAD", "HIP.MUSCLE", "CORE.STABILITY");
        assertThat(Series.ofTests(taken, Exam.PROTOCOL))
                .filteredOn(line -> line.test().equals("hip.mus.tp"))
                .singleElement()
                .satisfies(line -> assertThat(line.points())
                        .extracting(Series.ValuePoint::value)
                        .containsExactly(new BigDecimal("3"), new BigDecimal("4")));
    }
}
