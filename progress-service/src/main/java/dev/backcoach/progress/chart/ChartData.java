package dev.backcoach.progress.chart;

import dev.backcoach.progress.trend.DosePoint;
import dev.backcoach.progress.trend.TrendDay;
import java.time.LocalDate;
import java.util.List;

/**
 * What a chart shows.
 *
 * @param days one for each day, in order, at least one
 * @param doses of these days
 * @param marks what the programme came to on these days
 */
public record ChartData(List<TrendDay> days, List<DosePoint> doses, List<Mark> marks) {

    /** @param label what happened, in a few words */
    public record Mark(LocalDate date, String label) {}

    public ChartData {
        days = List.copyOf(days);
        doses = List.copyOf(doses);
        marks = List.copyOf(marks);
    }
}
