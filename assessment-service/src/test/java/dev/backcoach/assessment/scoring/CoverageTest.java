package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Sex;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an assessment is measured against (domain.md 3.1, steps 2 and 3). */
class CoverageTest {

    private static SubLinkScore of(Exam exam, String subLink) {
        return new WeakLinkScoring(Exam.PROTOCOL)
                .score(exam.examination()).subLinks().stream()
                        .filter(each -> each.subLink().equals(subLink))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> missing(Exam exam, String subLink) {
        return of(exam, subLink).missing();
    }

    @Test
    void halfOfTheWeightRanksASubLink() {
        assertThat(of(Exam.inPerson().with("lbk.load.heel", "0"), "LBK.LOAD").rank())
                .isEqualTo(SubLinkScore.Rank.RANKED);
        assertThat(of(Exam.inPerson().with("hip.mus.tp", "5"), "HIP.MUSCLE").rank())
                .isEqualTo(SubLinkScore.Rank.INSUFFICIENT);
    }

    @Test
    void anInsufficientSubLinkIsNeverTheWeakLink() {
        Scores scores = new WeakLinkScoring(Exam.PROTOCOL)
                .score(Exam.inPerson().with("hip.mus.tp", "5").examination());
        assertThat(scores.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(scores.weakLinks()).isEmpty();
        assertThat(scores.deficits()).containsOnlyKeys("hip.mus.tp");
    }

    @Test
    void aVideoTestCountsLessWhenNotInPerson() {
        SubLinkScore remote = of(Exam.online().with("lbk.load.heel", "0").with("lbk.load.lift5", "3"), "LBK.LOAD");
        assertThat(remote.contributions())
                .extracting(contribution -> contribution.weight().toPlainString())
                .containsExactly("0.4", "0.32");
        assertThat(remote.score()).isEqualByComparingTo("0.444");
        assertThat(of(Exam.inPerson().with("lbk.load.lift5", "3").with("lbk.load.heel", "0"), "LBK.LOAD")
                        .score())
                .isEqualByComparingTo("0.500");
    }

    @Test
    void whatIsMissingCountsLessTooWhenTheAssessmentIsOnline() {
        assertThat(of(Exam.online().with("lbk.load.heel", "0"), "LBK.LOAD").coverage())
                .isEqualByComparingTo("0.556");
    }

    @Test
    void atLowIrritabilityMovementsAreSelfTestsOfFullWeight() {
        Exam exam = Exam.online().irritability(Irritability.LOW).chosen("lbk.mov.ext", "NO_CHANGE");
        assertThat(of(exam, "LBK.MOVEMENT").contributions().getFirst().weight()).isEqualByComparingTo("0.7");
        exam.irritability(Irritability.HIGH);
        assertThat(of(exam, "LBK.MOVEMENT").contributions().getFirst().weight()).isEqualByComparingTo("0.56");
    }

    @Test
    void handsOnTestsAreNotMissedOnline() {
        assertThat(missing(Exam.inPerson(), "CORE.STABILITY")).contains("core.stb.pit");
        assertThat(missing(Exam.online(), "CORE.STABILITY")).doesNotContain("core.stb.pit");
    }

    @Test
    void recordOnlyTestsAreNeverMissed() {
        assertThat(missing(Exam.inPerson(), "CORE.STABILITY")).doesNotContain("core.stb.timing");
        assertThat(missing(Exam.inPerson(), "LBK.MOVEMENT")).doesNotContain("lbk.neu.slr");
    }

    @Test
    void contraindicatedTestsAreNotMissed() {
        assertThat(missing(Exam.inPerson().tagged("NO_PRONE"), "LBK.POSITION")).containsExactly("lbk.psn.hooklie");
        assertThat(missing(Exam.inPerson().screenedWith("hs.fx.bones"), "LBK.LOAD"))
                .containsExactly("lbk.load.lift5");
        assertThat(missing(Exam.inPerson().tagged("NO_LOADED_FLEXION"), "LBK.LOAD"))
                .containsExactly("lbk.load.heel");
        assertThat(missing(Exam.inPerson().tagged("NO_KNEE"), "CORE.STABILITY")).doesNotContain("core.stb.birddog");
        assertThat(missing(Exam.inPerson().tagged("NO_SHOULDER"), "CORE.STRENGTH"))
                .containsExactly("core.str.plank");
        assertThat(missing(Exam.inPerson().screenedWith("hs.car.known"), "CORE.ENDURANCE"))
                .doesNotContain("core.end.sorensen", "core.end.ratio");
    }

    @Test
    void bendingIsLeftOutWhenFlexionIsNotToleratedAndTheBackIsIrritable() {
        Exam exam = Exam.inPerson().intolerantOf(Direction.FLEXION);
        assertThat(missing(exam, "LBK.MOVEMENT")).contains("lbk.mov.flex").doesNotContain("lbk.mov.ftf");
        assertThat(missing(exam, "CORE.ENDURANCE")).doesNotContain("core.end.flex");
        exam.irritability(Irritability.HIGH);
        assertThat(missing(exam, "LBK.MOVEMENT")).doesNotContain("lbk.mov.flex");
    }

    @Test
    void aTestThatAJointDoesNotAllowIsNotMissed() {
        assertThat(missing(Exam.inPerson().restricting("core.str.plank"), "CORE.STRENGTH"))
                .containsExactly("core.str.side");
    }

    @Test
    void theLongPlankAppliesUnlessTheShortOneHasADeficit() {
        assertThat(missing(Exam.inPerson(), "CORE.ENDURANCE")).contains("core.end.plank");
        assertThat(missing(Exam.inPerson().chosen("core.str.plank", "KNEE"), "CORE.ENDURANCE"))
                .doesNotContain("core.end.plank");
        assertThat(missing(Exam.inPerson().chosen("core.str.plank", "FULL"), "CORE.ENDURANCE"))
                .contains("core.end.plank");
        assertThat(missing(Exam.inPerson().restricting("core.str.plank"), "CORE.ENDURANCE"))
                .doesNotContain("core.end.plank");
    }

    @Test
    void theLongPlankCountsOnlyWhenTheShortOneIsKnownToBeWithoutDeficit() {
        Exam withDeficit = Exam.inPerson().chosen("core.str.plank", "KNEE").with("core.end.plank", "20");
        assertThat(of(withDeficit, "CORE.ENDURANCE").contributions()).isEmpty();
        Exam unknown = Exam.inPerson().with("core.end.plank", "20");
        assertThat(of(unknown, "CORE.ENDURANCE").contributions()).isEmpty();
        assertThat(missing(unknown, "CORE.ENDURANCE")).contains("core.end.plank");
        unknown.chosen("core.str.plank", "FULL");
        assertThat(of(unknown, "CORE.ENDURANCE").contributions())
                .extracting(Contribution::test)
                .containsExactly("core.end.plank");
    }

    @Test
    void testsWithNormsBySexDoNotApplyWithoutOne() {
        assertThat(missing(Exam.inPerson().of(Sex.UNSPECIFIED, 65), "CORE.ENDURANCE"))
                .containsExactly("core.end.sorensen", "core.end.ratio");
        assertThat(missing(Exam.inPerson().of(Sex.UNSPECIFIED, 65), "HIP.MUSCLE"))
                .doesNotContain("hip.mus.sts30");
    }

    @Test
    void chairStandsApplyFromSixty() {
        assertThat(missing(Exam.inPerson().of(Sex.F, 60), "HIP.MUSCLE")).contains("hip.mus.sts30");
        assertThat(missing(Exam.inPerson().of(Sex.F, 59), "HIP.MUSCLE")).doesNotContain("hip.mus.sts30");
    }
}
