package dev.backcoach.progress.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was reported about each of some days.
 *
 * @param byDay without days about which nothing was
 */
public record DayReports(Map<LocalDate, DayReport> byDay) {

    private static final int WEEK = 7;

    public DayReports {
        byDay = Map.copyOf(byDay);
    }

    /** One for each day. */
    public static DayReports of(List<DayReport> reports) {
        return new DayReports(reports.stream().collect(Collectors.toMap(DayReport::day, Function.identity())));
    }

    /** What was reported about a day; an empty report where nothing was. */
    public DayReport on(LocalDate day) {
        return byDay.getOrDefault(day, DayReport.silent(day));
    }

    /** The median of a figure over the check-ins of the seven local days that end with this one (domain.md 2.3). */
    Optional<BigDecimal> weekMedian(LocalDate last, Function<CheckedIn, Integer> figure) {
        return Median.of(last.minusDays(WEEK - 1L)
                .datesUntil(last.plusDays(1))
                .map(day -> on(day).checkIn())
                .filter(Objects::nonNull)
                .map(figure)
                .toList());
    }

    /** The median of pain now over the check-ins of the seven local days that begin with this one. */
    Optional<BigDecimal> weekMedianFrom(LocalDate first) {
        return weekMedian(first.plusDays(WEEK - 1L), CheckedIn::painNow);
    }
}
