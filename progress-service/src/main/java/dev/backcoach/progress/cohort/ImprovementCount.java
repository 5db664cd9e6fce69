package dev.backcoach.progress.cohort;

import dev.backcoach.progress.cohort.CohortFigures.OfMeasure;
import dev.backcoach.progress.diary.Measure;
import dev.backcoach.progress.trend.OutcomeTrend;
import dev.backcoach.progress.trend.PainChange;
import dev.backcoach.progress.trend.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts whose measures have improved within a period (domain.md 2.3). */
final class ImprovementCount {

    private final Period period;
    private final Map<Measure, Sum> sums = new EnumMap<>(Measure.class);

    private static final class Sum {
        private int clients;
        private int improved;
        private int recovered;
        private int worse;
    }

    ImprovementCount(Period period) {
        this.period = period;
    }

    void add(Member member) {
        pain(member).ifPresent(verdicts -> count(Measure.NRS, verdicts));
        OutcomeTrend.of(member.outcomes()).stream()
                .filter(trend ->
                        trend.measure() != Measure.NRS && !trend.verdicts().isEmpty())
                .filter(trend -> trend.measure() == Measure.PSFS || isFirstPack(trend, member))
                .forEach(trend -> count(trend.measure(), trend.verdicts()));
    }

    /** A client with several packs counts once, by the one that was answered first. */
    private static boolean isFirstPack(OutcomeTrend trend, Member member) {
        return member.outcomes().stream()
                .filter(outcome -> outcome.measure() == Measure.PACK)
                .findFirst()
                .filter(outcome -> outcome.pack().equals(trend.pack()))
                .isPresent();
    }

    private Optional<Set<Verdict>> pain(Member member) {
        LocalDate first = member.opened().isAfter(period.from()) ? member.opened() : period.from();
        return PainChange.of(member.reports(), first, period.to()).map(PainChange::verdicts);
    }

    private void count(Measure measure, Set<Verdict> verdicts) {
        Sum sum = sums.computeIfAbsent(measure, _ -> new Sum());
        sum.clients++;
        sum.improved += verdicts.contains(Verdict.IMPROVED) ? 1 : 0;
        sum.recovered += verdicts.contains(Verdict.RECOVERED) ? 1 : 0;
        sum.worse += verdicts.contains(Verdict.WORSE) ? 1 : 0;
    }

    List<OfMeasure> figures() {
        return sums.entrySet().stream()
                .map(entry -> figures(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OfMeasure figures(Measure measure, Sum sum) {
        return sum.clients < CohortFigures.SMALLEST
                ? new OfMeasure(measure, null, null, null, null, true)
                : new OfMeasure(
                        measure, sum.clients, shown(sum.improved), shown(sum.recovered), shown(sum.worse), false);
    }

    /** None is no group, one to four is a small one. */
    private static Integer shown(int clients) {
        return clients > 0 && clients < CohortFigures.SMALLEST ? null : clients;
    }
}
