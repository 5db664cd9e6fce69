package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.trend.TrendWeek.OfExercise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of what was prescribed was done, week by week (domain.md 5.1, due and adherence). */
public final class Adherence {

    private static final int DAYS = 7;
    private static final int EXCUSED_DAYS = 4;
    private static final int PLACES = 2;

    private final PlanHistory plan;
    private final DayReports reports;
    private final Spans rests;
    private final DiaryContent content;

    /**
     * Reads these.
     *
     * @param rests days on which the programme is paused or stopped
     */
    public Adherence(PlanHistory plan, DayReports reports, Spans rests, DiaryContent content) {
        this.plan = plan;
        this.reports = reports;
        this.rests = rests;
        this.content = content;
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * The week from a day on.
     *
     * @param from its first day
     * @param last the last day that counts, today or before
     */
    public TrendWeek week(LocalDate from, LocalDate last) {
        List<LocalDate> days = counted(from, last);
        List<OfExercise> exercises = plan.items().stream()
                .filter(item -> from.datesUntil(from.plusDays(DAYS)).anyMatch(item::covers))
                .map(Prescribed::exercise)
                .distinct()
                .sorted()
                .map(exercise -> exercise(exercise, days, from, last))
                .toList();
        var week = new TrendWeek(from, days.size(), null, exercises);
        return new TrendWeek(from, days.size(), ratio(week.done(), week.due()), exercises);
    }

    private List<LocalDate> counted(LocalDate from, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        int excused = 0;
        for (LocalDate day = from; day.isBefore(from.plusDays(DAYS)) && !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate date = day;
            if (rests.contains(date) || plan.items().stream().noneMatch(item -> item.covers(date))) {
                continue;
            }
            CheckedIn checkIn = reports.on(date).checkIn();
            if (checkIn != null && checkIn.illOrTravelling() && excused < EXCUSED_DAYS) {
                excused++;
            } else {
                days.add(date);
            }
        }
        return days;
    }

    private OfExercise exercise(String exercise, List<LocalDate> counted, LocalDate from, LocalDate last) {
        int timesSeven = counted.stream()
                .flatMap(day -> plan.on(exercise, day).stream())
                .mapToInt(Prescribed::timesPerWeek)
                .sum();
        int due = BigDecimal.valueOf(timesSeven)
                .divide(BigDecimal.valueOf(DAYS), 0, RoundingMode.HALF_UP)
                .intValue();
        Set<LocalDate> done = new HashSet<>();
        for (LocalDate day = from; day.isBefore(from.plusDays(DAYS)) && !day.isAfter(last); day = day.plusDays(1)) {
            if (isDone(exercise, day)) {
                done.add(day);
            }
        }
        return new OfExercise(exercise, due, done.size(), ratio(Math.min(done.size(), due), due));
    }

    /** At most one session of a prescription counts on a day. */
    private boolean isDone(String exercise, LocalDate day) {
        return plan.on(exercise, day)
                .filter(item -> reports.on(day).sessions().stream()
                        .filter(session -> session.exercise().equals(exercise))
                        .anyMatch(session -> Volume.isDone(session, item, content)))
                .isPresent();
    }

    private static BigDecimal ratio(int done, int due) {
        return due == 0 ? null : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(due), PLACES, RoundingMode.HALF_UP);
    }
}
