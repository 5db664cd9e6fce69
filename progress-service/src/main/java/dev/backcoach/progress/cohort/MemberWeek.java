package dev.backcoach.progress.cohort;

import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.trend.Adherence;
import dev.backcoach.progress.trend.DayReport;
import dev.backcoach.progress.trend.TrendWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One week of one client's programme.
 *
 * @param week 1 and up, counted from the day on which the programme began
 * @param due how many sessions were
 * @param done how many of them were done
 * @param checkIns how many days were observed
 * @param sessions how many there were, prescribed or not
 * @param activeDays days with a session or a check-in
 * @param worstPain worst reported pain, 0-10, or null
 * @param adverseEvents how many were reported about it
 * @param droppedOut whether the client had been silent since before the week, and still is
 */
public record MemberWeek(
        int week,
        int due,
        int done,
        int checkIns,
        int sessions,
        int activeDays,
        Integer worstPain,
        int adverseEvents,
        boolean droppedOut) {

    private static final int DAYS = 7;

    /** Silence that counts as having dropped out; R-REG-1 takes everything down a second time after 22 days. */
    static final int SILENT_DAYS = 22;

    /** The weeks of a member's programme that have ended within the period. */
    public static List<MemberWeek> of(Member member, Period period, DiaryContent content) {
        var adherence = new Adherence(member.plan(), member.reports(), member.rests(), content);
        Optional<LocalDate> lastActive = lastActive(member, period);
        List<MemberWeek> weeks = new ArrayList<>();
        LocalDate first = firstWeek(member, period);
        for (LocalDate start = first; !start.plusDays(DAYS - 1L).isAfter(period.to()); start = start.plusDays(DAYS)) {
            int number = (int) (ChronoUnit.DAYS.between(member.opened(), start) / DAYS) + 1;
            weeks.add(week(member, number, start, adherence.week(start, period.to()), lastActive, period));
        }
        return weeks;
    }

    private static LocalDate firstWeek(Member member, Period period) {
        long days = Math.max(0, ChronoUnit.DAYS.between(member.opened(), period.from()));
        return member.opened().plusDays((days + DAYS - 1) / DAYS * DAYS);
    }

    private static Optional<LocalDate> lastActive(Member member, Period period) {
        return member.reports().byDay().values().stream()
                .filter(DayReport::isActive)
                .map(DayReport::day)
                .filter(day -> !day.isAfter(period.to()))
                .max(LocalDate::compareTo);
    }

    private static MemberWeek week(
            Member member,
            int number,
            LocalDate start,
            TrendWeek adherence,
            Optional<LocalDate> lastActive,
            Period period) {
        List<DayReport> days =
                start.datesUntil(start.plusDays(DAYS)).map(member.reports()::on).toList();
        LocalDate silentSince = lastActive.orElse(member.opened());
        boolean droppedOut =
                silentSince.isBefore(start) && ChronoUnit.DAYS.between(silentSince, period.to()) >= SILENT_DAYS;
        return new MemberWeek(
                number,
                adherence.due(),
                adherence.done(),
                (int) days.stream().filter(day -> day.checkIn() != null).count(),
                days.stream().mapToInt(day -> day.sessions().size()).sum(),
                (int) days.stream().filter(DayReport::isActive).count(),
                days.stream()
                        .flatMap(day -> day.worstPain().stream())
                        .max(Integer::compare)
                        .orElse(null),
                days.stream().mapToInt(DayReport::adverseEvents).sum(),
                droppedOut);
    }
}
