package dev.backcoach.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Recorded;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of weak-link scoring whatever the results (issue 6, domain.md 3.1). */
class ScoringPropertiesTest {

    private static final BigDecimal HALF_A_UNIT = new BigDecimal("0.0005");

    private final WeakLinkScoring scoring = new WeakLinkScoring(Exam.PROTOCOL);

    @Provide
    Arbitrary<Examination> examinations() {
        return RandomExams.all();
    }

    private static SubLinkScore of(Scores scores, String subLink) {
        return scores.subLinks().stream()
                .filter(each -> each.subLink().equals(subLink))
                .findFirst()
                .orElseThrow();
    }

    private static Examination with(Examination examination, Map<String, Recorded> results) {
        return new Examination(examination.profile(), examination.setting(), results, examination.restricted());
    }

    @Property(tries = 400)
    void scoresDeficitsAndCoverageLieBetweenNoughtAndOne(@ForAll("examinations") Examination examination) {
        Scores scores = scoring.score(examination);
        scores.subLinks().forEach(each -> {
            assertThat(each.coverage()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            if (each.score() != null) {
                assertThat(each.score()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            }
        });
        assertThat(scores.deficits().values())
                .allSatisfy(deficit -> assertThat(deficit).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        scores.regions().stream()
                .filter(region -> region.score() != null)
                .forEach(region -> assertThat(region.score()).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
    }

    @Property(tries = 400)
    void contributionsAddUpToTheScoreExactly(@ForAll("examinations") Examination examination) {
        BigDecimal unit = new BigDecimal("0.001");
        for (SubLinkScore each : scoring.score(examination).subLinks()) {
            BigDecimal sum =
                    each.contributions().stream().map(Contribution::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(each.score() == null ? BigDecimal.ZERO : each.score());
            BigDecimal weight =
                    each.contributions().stream().map(Contribution::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal weighted = each.contributions().stream()
                    .map(part -> part.deficit().multiply(part.weight()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.multiply(weight).subtract(weighted).abs()).isLessThanOrEqualTo(HALF_A_UNIT.multiply(weight));
            each.contributions()
                    .forEach(part -> assertThat(part.share()
                                    .multiply(weight)
                                    .subtract(part.deficit().multiply(part.weight()))
                                    .abs())
                            .isLessThanOrEqualTo(unit.multiply(weight)));
        }
    }

    /** Of the sub-link that the test belongs to; the ratio of the holds aside, which looks at several. */
    @Property(tries = 400)
    void aWorseValueOnTheWorseSideNeverLowersTheScore(
            @ForAll("examinations") Examination examination, @ForAll Random random) {
        Scores before = scoring.score(examination);
        for (Map.Entry<String, Recorded> taken : examination.results().entrySet()) {
            TestDefinition test = Exam.PROTOCOL.test(taken.getKey()).orElseThrow();
            Recorded worse = Worse.than(test, taken.getValue()).orElse(null);
            if (worse == null || test.subLink().equals("CORE.ENDURANCE") || random.nextInt(3) > 0) {
                continue;
            }
            Map<String, Recorded> results = new HashMap<>(examination.results());
            results.put(test.id(), worse);
            BigDecimal then = of(before, test.subLink()).score();
            BigDecimal now = of(scoring.score(with(examination, results)), test.subLink())
                    .score();
            if (then != null) {
                assertThat(now).as(test.id() + " " + worse).isGreaterThanOrEqualTo(then);
            }
        }
    }

    /** In the sub-link of the ratio, of each test's own deficit. */
    @Property(tries = 400)
    void aWorseHoldNeverLowersItsOwnDeficit(@ForAll("examinations") Examination examination) {
        TestDeficit deficit = new TestDeficit(Exam.PROTOCOL.scoring());
        for (Map.Entry<String, Recorded> taken : examination.results().entrySet()) {
            TestDefinition test = Exam.PROTOCOL.test(taken.getKey()).orElseThrow();
            Worse.than(test, taken.getValue()).ifPresent(worse -> {
                BigDecimal then = deficit.of(test, taken.getValue(), examination.profile())
                        .orElse(BigDecimal.ZERO);
                BigDecimal now = deficit.of(test, worse, examination.profile()).orElse(BigDecimal.ZERO);
                assertThat(now).as(test.id() + " " + worse).isGreaterThanOrEqualTo(then);
            });
        }
    }

    @Property(tries = 400)
    void leavingTestsOutNeverRaisesCoverage(@ForAll("examinations") Examination examination, @ForAll Random random) {
        Scores all = scoring.score(examination);
        Map<String, Recorded> fewer = new HashMap<>(examination.results());
        fewer.keySet().removeIf(_ -> random.nextBoolean());
        Scores some = scoring.score(with(examination, fewer));
        all.subLinks()
                .forEach(each -> assertThat(of(some, each.subLink()).coverage())
                        .as(each.subLink() + " without "
                                + examination.results().keySet().stream()
                                        .filter(id -> !fewer.containsKey(id))
                                        .toList())
                        .isLessThanOrEqualTo(each.coverage()));
    }

    @Property(tries = 400)
    void theVerdictRestsOnTheScoresThatAreShown(@ForAll("examinations") Examination examination) {
        Scores scores = scoring.score(examination);
        for (String weak : scores.weakLinks()) {
            SubLinkScore found = of(scores, weak);
            assertThat(found.rank()).isEqualTo(SubLinkScore.Rank.RANKED);
            assertThat(found.score()).isGreaterThanOrEqualTo(new BigDecimal("0.4"));
        }
        boolean anyRanked = scores.subLinks().stream().anyMatch(each -> each.rank() == SubLinkScore.Rank.RANKED);
        assertThat(scores.verdict() == Verdict.INSUFFICIENT).isEqualTo(!anyRanked);
        if (scores.verdict() == Verdict.PRIMARY) {
            assertThat(scores.weakLinks()).hasSize(1);
        }
    }
}
