package dev.backcoach.progress.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Pain and stiffness day by day. */
public final class PainTrend {

    private PainTrend() {}

    /**
     * One for each day, also for those without a report.
     *
     * @param reports of these days and the six before
     * @param to the last day
     */
    public static List<TrendDay> days(DayReports reports, Spans flares, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> day(reports, flares, day))
                .toList();
    }

    private static TrendDay day(DayReports reports, Spans flares, LocalDate date) {
        DayReport day = reports.on(date);
        Optional<CheckedIn> checkIn = Optional.ofNullable(day.checkIn());
        return new TrendDay(
                date,
                day.isReported(),
                checkIn.isPresent(),
                checkIn.map(CheckedIn::painNow).orElse(null),
                day.worstPain().orElse(null),
                day.sessionPain().orElse(null),
                checkIn.map(CheckedIn::stiffnessMinutes).orElse(null),
                reports.weekMedian(date, CheckedIn::painNow).orElse(null),
                reports.weekMedian(date, CheckedIn::stiffnessMinutes).orElse(null),
                day.sessions().size(),
                day.skipped(),
                checkIn.map(CheckedIn::illOrTravelling).orElse(false),
                flares.contains(date),
                day.medicationDays());
    }
}
