package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The worked test vector of domain.md 3.1, to the third decimal, and its variation. */
class WorkedExampleTest {

    private final WeakLinkScoring scoring = new WeakLinkScoring(Exam.PROTOCOL);

    private static Exam example() {
        return Exam.inPerson()
                .with("hip.rom.ir", "24", "36")
                .with("hip.rom.ext", Exam.thomas("6", "6", true))
                .with("hip.rom.flex", "112", "112")
                .with("hip.rom.er", "42", "42")
                .with("hip.rom.pke", "28", "28")
                .with("hip.stb.sls", "37", "37")
                .chosen("hip.stb.tren", "NEGATIVE", "NEGATIVE")
                .with("hip.stb.step", "2", "2")
                .with("hip.mus.abd", "35", "35")
                .with("hip.mus.slb", "14", "14")
                .with("hip.mus.tp", "3")
                .with("core.stb.aslr", "0", "0")
                .with("core.stb.aberrant", "0")
                .with("core.stb.birddog", "1")
                .chosen("core.str.plank", "FULL")
                .chosen("core.str.side", "FULL", "FULL")
                .with("core.end.plank", "62")
                .with("core.end.sorensen", "70")
                .with("core.end.side", "40", "44");
    }

    private Scores scores(Exam exam) {
        return scoring.score(exam.examination());
    }

    private static SubLinkScore of(Scores scores, String subLink) {
        return scores.subLinks().stream()
                .filter(each -> each.subLink().equals(subLink))
                .findFirst()
                .orElseThrow();
    }

    private static void assertScore(Scores scores, String subLink, String score, String coverage) {
        SubLinkScore found = of(scores, subLink);
        assertThat(found.score()).isEqualByComparingTo(score);
        assertThat(found.coverage()).isEqualByComparingTo(coverage);
        assertThat(found.rank()).isEqualTo(SubLinkScore.Rank.RANKED);
    }

    @Test
    void everySubLinkScoresAsWorkedOut() {
        Scores scores = scores(example());
        assertScore(scores, "HIP.ROM", "0.500", "0.867");
        assertScore(scores, "HIP.STABILITY", "0.333", "1.000");
        assertScore(scores, "HIP.MUSCLE", "0.443", "1.000");
        assertScore(scores, "CORE.STABILITY", "0.063", "0.750");
        assertScore(scores, "CORE.STRENGTH", "0.000", "1.000");
        assertScore(scores, "CORE.ENDURANCE", "0.453", "0.800");
    }

    @Test
    void whatWasNotTakenIsListedAsMissing() {
        Scores scores = scores(example());
        assertThat(of(scores, "HIP.ROM").missing()).containsExactly("hip.rom.faber");
        assertThat(of(scores, "HIP.MUSCLE").missing()).isEmpty();
        assertThat(of(scores, "CORE.STABILITY").missing()).containsExactly("core.stb.pit");
        assertThat(of(scores, "CORE.ENDURANCE").missing()).containsExactly("core.end.flex");
        assertThat(of(scores, "LBK.LOAD").rank()).isEqualTo(SubLinkScore.Rank.INSUFFICIENT);
        assertThat(of(scores, "LBK.LOAD").score()).isNull();
    }

    @Test
    void threeSubLinksWithinATenthAreCoPrimary() {
        Scores scores = scores(example());
        assertThat(scores.verdict()).isEqualTo(Verdict.CO_PRIMARY);
        assertThat(scores.weakLinks()).containsExactly("HIP.ROM", "CORE.ENDURANCE", "HIP.MUSCLE");
        assertThat(scores.regionVerdict()).isEqualTo(Verdict.CO_PRIMARY);
        assertThat(scores.weakRegion()).isNull();
    }

    @Test
    void contributionsAddUpToTheScore() {
        SubLinkScore rom = of(scores(example()), "HIP.ROM");
        assertThat(rom.contributions())
                .contains(
                        new Contribution("hip.rom.ir", BigDecimal.ONE, new BigDecimal("0.7"), new BigDecimal("0.269")));
        assertThat(rom.contributions().stream().map(Contribution::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(rom.score());
    }

    @Test
    void withBetterEnduranceTheTieLiesInOneRegionWhichIsThenPrimary() {
        Scores scores = scores(example()
                .with("core.end.plank", "90")
                .with("core.end.sorensen", "110")
                .with("core.end.side", "65", "65"));
        assertScore(scores, "CORE.ENDURANCE", "0.165", "0.800");
        assertThat(scores.verdict()).isEqualTo(Verdict.CO_PRIMARY);
        assertThat(scores.weakLinks()).containsExactly("HIP.ROM", "HIP.MUSCLE");
        assertThat(scores.regionVerdict()).isEqualTo(Verdict.PRIMARY);
        assertThat(scores.weakRegion()).isEqualTo("HIP");
        assertThat(scores.regions())
                .containsExactly(
                        new RegionScore("LBK", null),
                        new RegionScore("HIP", new BigDecimal("0.500")),
                        new RegionScore("CORE", new BigDecimal("0.165")));
    }

    /** domain.md 5.6: everything without deficit, online, coverage of one half or more. */
    @Test
    void theClientOfTheWorkedJourneyHasNoWeakLink() {
        Exam exam = Exam.online()
                .with("lbk.pos.sit", "60")
                .with("lbk.pos.stand", "60")
                .chosen("lbk.psn.prone", "NO_CHANGE")
                .chosen("lbk.mov.flex", "NO_CHANGE")
                .chosen("lbk.mov.ext", "NO_CHANGE")
                .chosen("lbk.mov.rotL", "NO_CHANGE")
                .chosen("lbk.mov.rotR", "NO_CHANGE")
                .with("lbk.load.heel", "0")
                .with("hip.rom.ir", "42", "42")
                .with("hip.rom.er", "45", "45")
                .with("hip.rom.ext", Exam.thomas("0", "0", true))
                .with("hip.stb.sls", "45", "45")
                .with("hip.mus.abd", "50", "50")
                .with("hip.mus.slb", "22", "22")
                .with("core.stb.aslr", "0", "0")
                .with("core.stb.aberrant", "0")
                .chosen("core.str.plank", "FULL")
                .with("core.end.plank", "125")
                .with("core.end.sorensen", "150")
                .with("core.end.flex", "145")
                .with("core.end.side", "96", "96");
        Scores scores = scores(exam);
        assertThat(scores.subLinks()).allSatisfy(subLink -> {
            assertThat(subLink.rank()).isEqualTo(SubLinkScore.Rank.RANKED);
            assertThat(subLink.score()).isEqualByComparingTo("0");
        });
        assertThat(scores.verdict()).isEqualTo(Verdict.NO_WEAK_LINK);
        assertThat(scores.regionVerdict()).isEqualTo(Verdict.NO_WEAK_LINK);
        assertThat(scores.deficits().get("core.end.ratio")).isEqualByComparingTo("0");
    }
}
