package dev.backcoach.progress.cohort;

import dev.backcoach.progress.cohort.CohortFigures.AdverseEvents;
import dev.backcoach.progress.cohort.CohortFigures.FirstCleanWindow;
import dev.backcoach.progress.cohort.CohortFigures.OfWeek;
import dev.backcoach.progress.diary.DiaryContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the members of a cohort one by one; holds sums only. */
public final class CohortCount {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Period period;
    private final DiaryContent content;
    private final SortedMap<Integer, WeekSum> weeks = new TreeMap<>();
    private final List<Long> daysToClean = new ArrayList<>();
    private final ImprovementCount improvement;
    private int clients;
    private int activeDays;
    private int adverseEvents;
    private int clientsWithEvents;

    private static final class WeekSum {
        private int clients;
        private int due;
        private int done;
        private int droppedOut;
    }

    public CohortCount(Period period, DiaryContent content) {
        this.period = period;
        this.content = content;
        this.improvement = new ImprovementCount(period);
    }

    /** Adds one. */
    public void add(Member member) {
        clients++;
        for (MemberWeek week : MemberWeek.of(member, period, content)) {
            WeekSum sum = weeks.computeIfAbsent(week.week(), _ -> new WeekSum());
            sum.clients++;
            sum.due += week.due();
            sum.done += week.done();
            sum.droppedOut += week.droppedOut() ? 1 : 0;
        }
        if (member.firstClean() != null) {
            daysToClean.add(ChronoUnit.DAYS.between(member.opened(), member.firstClean()));
        }
        exposure(member);
        improvement.add(member);
    }

    private void exposure(Member member) {
        int events = 0;
        for (var day : member.reports().byDay().values()) {
            if (period.covers(day.day())) {
                activeDays += day.isActive() ? 1 : 0;
                events += day.adverseEvents();
            }
        }
        adverseEvents += events;
        clientsWithEvents += events > 0 ? 1 : 0;
    }

    /** What has been counted, small groups suppressed. */
    public CohortFigures figures() {
        boolean suppressed = clients < CohortFigures.SMALLEST;
        return new CohortFigures(
                suppressed ? null : clients,
                suppressed,
                weeks.entrySet().stream()
                        .map(week -> week(week.getKey(), week.getValue()))
                        .toList(),
                firstCleanWindow(),
                improvement.figures(),
                harm(suppressed));
    }

    private static OfWeek week(int number, WeekSum sum) {
        return sum.clients < CohortFigures.SMALLEST
                ? new OfWeek(number, null, null, null, true)
                : new OfWeek(number, sum.clients, share(sum.done, sum.due), share(sum.droppedOut, sum.clients), false);
    }

    private FirstCleanWindow firstCleanWindow() {
        if (daysToClean.size() < CohortFigures.SMALLEST) {
            return new FirstCleanWindow(null, null, true);
        }
        List<Long> sorted = daysToClean.stream().sorted().toList();
        int middle = sorted.size() / 2;
        BigDecimal median = sorted.size() % 2 == 1
                ? BigDecimal.valueOf(sorted.get(middle))
                : BigDecimal.valueOf(sorted.get(middle) + sorted.get(middle - 1))
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
        return new FirstCleanWindow(sorted.size(), median.setScale(1, RoundingMode.HALF_UP), false);
    }

    /** Events of fewer than five clients, but more than none, would point at them. */
    private AdverseEvents harm(boolean small) {
        if (small || (clientsWithEvents > 0 && clientsWithEvents < CohortFigures.SMALLEST)) {
            return new AdverseEvents(small ? null : activeDays, null, null, true);
        }
        BigDecimal rate = activeDays == 0
                ? null
                : BigDecimal.valueOf(adverseEvents)
                        .multiply(THOUSAND)
                        .divide(BigDecimal.valueOf(activeDays), 1, RoundingMode.HALF_UP);
        return new AdverseEvents(activeDays, adverseEvents, rate, false);
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
