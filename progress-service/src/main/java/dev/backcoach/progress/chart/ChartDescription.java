package dev.backcoach.progress.chart;

import dev.backcoach.progress.trend.TrendDay;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in words what the chart shows, for those who have it read to them. */
final class ChartDescription {

    private static final int LISTED_MARKS = 12;

    private ChartDescription() {}

    static String of(ChartData data) {
        List<TrendDay> days = data.days();
        long silent = days.stream().filter(day -> !day.reported()).count();
        long flares = days.stream().filter(TrendDay::flare).count();
        var text = new StringBuilder();
        text.append("From ")
                .append(days.getFirst().date())
                .append(" to ")
                .append(days.getLast().date())
                .append(". ");
        List<BigDecimal> medians =
                days.stream().map(TrendDay::painMedian).filter(Objects::nonNull).toList();
        text.append(
                medians.isEmpty()
                        ? "No pain was reported. "
                        : "The 7-day median of pain begins at %s and ends at %s of 10. "
                                .formatted(medians.getFirst(), medians.getLast()));
        days.stream()
                .map(TrendDay::stiffnessMinutes)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .ifPresent(most -> text.append("Morning stiffness was at most ")
                        .append(most)
                        .append(" minutes. "));
        text.append("Sessions: ")
                .append(days.stream().mapToInt(TrendDay::sessions).sum())
                .append(". Days without any report: ")
                .append(silent)
                .append(". Days with a flare: ")
                .append(flares)
                .append(". ");
        if (!data.marks().isEmpty()) {
            text.append("Decisions and milestones: ")
                    .append(data.marks().stream()
                            .limit(LISTED_MARKS)
                            .map(mark -> mark.date() + " " + mark.label())
                            .collect(Collectors.joining("; ")))
                    .append(
                            data.marks().size() > LISTED_MARKS
                                    ? "; and " + (data.marks().size() - LISTED_MARKS) + " more."
                                    : ".");
        }
        return text.toString().strip();
    }
}
