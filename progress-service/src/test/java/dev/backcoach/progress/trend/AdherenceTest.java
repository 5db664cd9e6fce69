package dev.backcoach.progress.trend;

import static dev.backcoach.progress.trend.Reports.day;
import static dev.backcoach.progress.trend.Reports.ill;
import static dev.backcoach.progress.trend.Reports.report;
import static dev.backcoach.progress.trend.Reports.walk;
import static dev.backcoach.progress.trend.Reports.walkFrom;
import static dev.backcoach.progress.trend.Reports.walks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.progress.diary.AmountUnit;
import dev.backcoach.progress.diary.Entries;
import dev.backcoach.progress.trend.TrendWeek.OfExercise;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdherenceTest {

    /** Rung 2 of the walk is 12 minutes. */
    private static TrendWeek week(List<PlanChange> plan, DayReport... reports) {
        return week(plan, Spans.NONE, reports);
    }

    private static TrendWeek week(List<PlanChange> plan, Spans rests, DayReport... reports) {
        return new Adherence(PlanHistory.of(plan), DayReports.of(List.of(reports)), rests, Entries.CONTENT)
                .week(day(1), day(7));
    }

    @Test
    void aSessionCountsFromHalfOfThePrescribedVolumeOn() {
        TrendWeek week = week(List.of(walkFrom(1, 2)), walks(1, 6), walks(2, 5), walks(3, 12));
        assertThat(week.exercises()).containsExactly(new OfExercise("walk.block", 7, 2, new BigDecimal("0.29")));
        assertThat(week.adherence()).isEqualByComparingTo("0.29");
    }

    @Test
    void atMostOneSessionCountsOnADay() {
        assertThat(week(List.of(walkFrom(1, 2)), walks(1, 12, 12)).done()).isEqualTo(1);
    }

    @Test
    void secondsCountAsMinutes() {
        DayReport seconds = report(1, null, List.of(walk(720, AmountUnit.SECONDS)));
        assertThat(week(List.of(walkFrom(1, 2)), seconds).done()).isEqualTo(1);
        DayReport metres = report(1, null, List.of(walk(720, AmountUnit.METRES)));
        assertThat(week(List.of(walkFrom(1, 2)), metres).done()).isZero();
    }

    @Test
    void daysIllOrTravellingAreNotDueButForFourAtMost() {
        assertThat(week(List.of(walkFrom(1, 2)), ill(1), ill(2)).due()).isEqualTo(5);
        assertThat(week(List.of(walkFrom(1, 2)), ill(1), ill(2), ill(3), ill(4), ill(5), ill(6))
                        .due())
                .isEqualTo(3);
    }

    @Test
    void aThreeTimesAWeekExerciseIsDueThreeTimes() {
        PlanChange lift = new PlanChange("lift.knee", 1, 3, day(1), null);
        assertThat(week(List.of(lift)).due()).isEqualTo(3);
        assertThat(week(List.of(lift), ill(1), ill(2), ill(3)).due()).isEqualTo(2);
    }

    @Test
    void nothingIsDueBeforeTheProgrammeBeganOrWhileItRests() {
        assertThat(week(List.of(walkFrom(5, 2))).due()).isEqualTo(3);
        TrendWeek paused = week(List.of(walkFrom(1, 2)), Spans.NONE.beginning(day(1)));
        assertThat(paused.due()).isZero();
        assertThat(paused.adherence()).isNull();
        assertThat(week(List.of(walkFrom(1, 2)), Spans.NONE.beginning(day(1)).ending(day(4)))
                        .due())
                .isEqualTo(4);
    }

    @Test
    void aDayIsMeasuredByTheRungOfThatDay() {
        List<PlanChange> plan = List.of(walkFrom(1, 1), walkFrom(4, 3));
        assertThat(week(plan, walks(3, 7), walks(4, 7), walks(5, 8)).done()).isEqualTo(2);
    }

    @Test
    void aDayThatIsStillToComeIsNotDue() {
        var adherence = new Adherence(
                PlanHistory.of(List.of(walkFrom(1, 2))), DayReports.of(List.of()), Spans.NONE, Entries.CONTENT);
        assertThat(adherence.week(day(1), day(3)).due()).isEqualTo(3);
    }
}
