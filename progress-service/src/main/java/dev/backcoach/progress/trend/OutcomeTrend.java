package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A measure over time against its meaningful change.
 *
 * @param pack id of the pack, or null
 * @param first the earliest score
 * @param latest the latest score
 * @param verdicts of the latest against the first; none for a single reading, and none for NRS, which is compared by
 *     medians ({@link PainChange})
 * @param improvedActivities single activities of PSFS that are better by 3 points or more, else 0
 * @param points all of them, the earliest first
 */
public record OutcomeTrend(
        Measure measure,
        String pack,
        BigDecimal first,
        BigDecimal latest,
        Set<Verdict> verdicts,
        int improvedActivities,
        List<OutcomePoint> points) {

    private record Series(Measure measure, String pack) {}

    public OutcomeTrend {
        verdicts = Set.copyOf(verdicts);
        points = List.copyOf(points);
    }

    /** One for each measure and pack. */
    public static List<OutcomeTrend> of(List<OutcomePoint> outcomes) {
        Map<Series, List<OutcomePoint>> series = new LinkedHashMap<>();
        outcomes.stream()
                .sorted(Comparator.comparing(OutcomePoint::date))
                .forEach(point -> series.computeIfAbsent(
                                new Series(point.measure(), point.pack()), _ -> new ArrayList<>())
                        .add(point));
        return series.values().stream().map(OutcomeTrend::trend).toList();
    }

    private static OutcomeTrend trend(List<OutcomePoint> points) {
        OutcomePoint first = points.getFirst();
        OutcomePoint latest = points.getLast();
        boolean compared = points.size() > 1;
        return new OutcomeTrend(
                first.measure(),
                first.pack(),
                first.score(),
                latest.score(),
                compared ? verdicts(first, latest) : Set.of(),
                compared ? MeaningfulChange.improvedActivities(first.scores(), latest.scores()) : 0,
                points);
    }

    private static Set<Verdict> verdicts(OutcomePoint first, OutcomePoint latest) {
        return switch (first.measure()) {
            case NRS -> Set.of();
            case PSFS -> MeaningfulChange.function(first.score(), latest.score());
            case PACK ->
                MeaningfulChange.ticks(first.score().intValue(), latest.score().intValue());
        };
    }
}
