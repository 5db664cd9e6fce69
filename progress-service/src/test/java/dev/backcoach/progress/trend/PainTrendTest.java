package dev.backcoach.progress.trend;

import static dev.backcoach.progress.trend.Reports.day;
import static dev.backcoach.progress.trend.Reports.morning;
import static dev.backcoach.progress.trend.Reports.walks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PainTrendTest {

    private static List<TrendDay> days(int from, int to, DayReport... reports) {
        return PainTrend.days(DayReports.of(List.of(reports)), Spans.NONE, day(from), day(to));
    }

    @Test
    void aDayWithoutAReportIsThereWithoutValues() {
        TrendDay silent = days(1, 3, morning(1, 3, 10), morning(3, 5, 20)).get(1);
        assertThat(silent.date()).isEqualTo(day(2));
        assertThat(silent.reported()).isFalse();
        assertThat(silent.painNow()).isNull();
        assertThat(silent.worstPain()).isNull();
        assertThat(silent.stiffnessMinutes()).isNull();
    }

    @Test
    void theMedianIsThatOfTheSevenDaysThatEndOnTheDay() {
        DayReport[] reports = {
            morning(1, 9, 60), morning(2, 2, 10), morning(4, 4, 20), morning(6, 6, 30), morning(8, 3, 5)
        };
        List<TrendDay> days = days(7, 9, reports);
        assertThat(days.get(0).painMedian()).isEqualByComparingTo("5.0");
        assertThat(days.get(1).painMedian()).isEqualByComparingTo("3.5");
        assertThat(days.get(1).stiffnessMedian()).isEqualByComparingTo("15.0");
        assertThat(days.get(2).painMedian()).isEqualByComparingTo("4.0");
    }

    @Test
    void withoutAnyCheckInOfSevenDaysThereIsNoMedian() {
        assertThat(days(8, 8, morning(1, 3, 5)).getFirst().painMedian()).isNull();
    }

    @Test
    void theWorstPainOfADayIsThatOfAllItsReports() {
        var report = new DayReport(
                day(1), new CheckedIn(5, 1, 2, false), walks(1, 12).sessions(), 1, List.of(6, 3), 2, 0);
        TrendDay trend = days(1, 1, report).getFirst();
        assertThat(trend.worstPain()).isEqualTo(6);
        assertThat(trend.sessionPain()).isEqualTo(1);
        assertThat(trend.skippedSessions()).isEqualTo(1);
        assertThat(trend.medicationDays()).isEqualTo(2);
    }

    @Test
    void aFlareIsMarkedOnEachOfItsDays() {
        Spans flares = Spans.NONE.beginning(day(2)).beginning(day(3)).ending(day(4));
        assertThat(PainTrend.days(DayReports.of(List.of()), flares, day(1), day(5)))
                .extracting(TrendDay::flare)
                .containsExactly(false, true, true, false, false);
    }

    @Test
    void aChangeOfPainIsOneOfMediansOfSevenDays() {
        DayReports reports = DayReports.of(
                List.of(morning(1, 9, 5), morning(3, 6, 5), morning(5, 5, 5), morning(10, 1, 5), morning(14, 3, 5)));
        assertThat(PainChange.of(reports, day(1), day(14))).hasValueSatisfying(change -> {
            assertThat(change.first()).isEqualByComparingTo("6.0");
            assertThat(change.latest()).isEqualByComparingTo("2.0");
            assertThat(change.verdicts()).containsExactly(Verdict.IMPROVED);
        });
        assertThat(PainChange.of(reports, day(1), day(13))).isEmpty();
        assertThat(PainChange.of(reports, day(1), day(30))).isEmpty();
    }
}
