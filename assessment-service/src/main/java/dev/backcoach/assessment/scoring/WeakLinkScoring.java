package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Region;
import dev.backcoach.assessment.protocol.SubLink;
import dev.backcoach.assessment.protocol.TestDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Scores an assessment (domain.md 3.1). Every number that it gives can be followed back to tests. */
public final class WeakLinkScoring {

    private static final int DECIMALS = 3;

    private final Protocol protocol;
    private final TestDeficit deficit;
    private final HoldRatio ratio;

    public WeakLinkScoring(Protocol protocol) {
        this.protocol = protocol;
        this.deficit = new TestDeficit(protocol.scoring());
        this.ratio = new HoldRatio(protocol.scoring());
    }

    /** The scores of what was examined. */
    public Scores score(Examination examination) {
        Map<String, BigDecimal> all = deficits(examination);
        Applicability applicability = new Applicability(protocol, examination, all);
        List<SubLinkScore> subLinks = Arrays.stream(SubLink.values())
                .map(subLink -> subLink(subLink, applicability, all))
                .toList();
        List<RegionScore> regions = Arrays.stream(Region.values())
                .map(region -> region(region, subLinks))
                .toList();
        Ranking links = Ranking.of(ranked(subLinks), protocol.scoring());
        Ranking places = Ranking.of(scored(regions), protocol.scoring());
        return new Scores(
                subLinks,
                regions,
                links.verdict(),
                links.weak(),
                places.verdict(),
                places.verdict() == Verdict.PRIMARY ? places.weak().getFirst() : null,
                counted(all, subLinks));
    }

    private Map<String, BigDecimal> deficits(Examination examination) {
        Map<String, BigDecimal> deficits = new LinkedHashMap<>();
        for (TestDefinition test : protocol.tests()) {
            if (test.scored()) {
                of(test, examination).ifPresent(value -> deficits.put(test.id(), value));
            }
        }
        return deficits;
    }

    private Optional<BigDecimal> of(TestDefinition test, Examination examination) {
        return test.ratios() == null
                ? Optional.ofNullable(examination.results().get(test.id()))
                        .flatMap(recorded -> deficit.of(test, recorded, examination.profile()))
                : ratio.of(test.ratios(), examination.results());
    }

    private SubLinkScore subLink(SubLink subLink, Applicability applicability, Map<String, BigDecimal> deficits) {
        List<TestDefinition> applicable =
                protocol.scored(subLink).stream().filter(applicability::applies).toList();
        List<TestDefinition> taken =
                applicable.stream().filter(applicability::counts).toList();
        BigDecimal weight = weight(applicability, taken);
        BigDecimal coverage = share(weight, weight(applicability, applicable));
        List<Contribution> contributions = contributions(taken, deficits, applicability, weight);
        return new SubLinkScore(
                subLink.code(),
                taken.isEmpty() ? null : sum(contributions),
                coverage,
                !taken.isEmpty() && coverage.compareTo(protocol.scoring().coverage()) >= 0
                        ? SubLinkScore.Rank.RANKED
                        : SubLinkScore.Rank.INSUFFICIENT,
                contributions,
                applicable.stream()
                        .filter(test -> !applicability.counts(test))
                        .map(TestDefinition::id)
                        .toList());
    }

    private static List<Contribution> contributions(
            List<TestDefinition> taken,
            Map<String, BigDecimal> deficits,
            Applicability applicability,
            BigDecimal weight) {
        List<BigDecimal> shares = Shares.of(
                taken.stream()
                        .map(test -> deficits.get(test.id()).multiply(applicability.weight(test)))
                        .toList(),
                weight,
                DECIMALS);
        return IntStream.range(0, taken.size())
                .mapToObj(i -> new Contribution(
                        taken.get(i).id(),
                        deficits.get(taken.get(i).id()),
                        applicability.weight(taken.get(i)),
                        shares.get(i)))
                .toList();
    }

    private static BigDecimal sum(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weight(Applicability applicability, List<TestDefinition> tests) {
        return tests.stream().map(applicability::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    private static RegionScore region(Region region, List<SubLinkScore> subLinks) {
        return new RegionScore(
                region.name(),
                subLinks.stream()
                        .filter(each -> each.rank() == SubLinkScore.Rank.RANKED
                                && each.subLink().startsWith(region + "."))
                        .map(SubLinkScore::score)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Map<String, BigDecimal> ranked(List<SubLinkScore> subLinks) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        subLinks.stream()
                .filter(each -> each.rank() == SubLinkScore.Rank.RANKED)
                .forEach(each -> scores.put(each.subLink(), each.score()));
        return scores;
    }

    private static Map<String, BigDecimal> scored(List<RegionScore> regions) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        regions.stream().filter(each -> each.score() != null).forEach(each -> scores.put(each.region(), each.score()));
        return scores;
    }

    private static Map<String, BigDecimal> counted(Map<String, BigDecimal> all, List<SubLinkScore> subLinks) {
        Map<String, BigDecimal> counted = new LinkedHashMap<>(all);
        counted.keySet()
                .retainAll(subLinks.stream()
                        .flatMap(each -> each.contributions().stream())
                        .map(Contribution::test)
                        .toList());
        return counted;
    }
}
