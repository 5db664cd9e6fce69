package dev.backcoach.progress.cohort;

import static dev.backcoach.progress.trend.Reports.day;
import static dev.backcoach.progress.trend.Reports.morning;
import static dev.backcoach.progress.trend.Reports.walkFrom;
import static dev.backcoach.progress.trend.Reports.walks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.progress.diary.Entries;
import dev.backcoach.progress.diary.Measure;
import dev.backcoach.progress.trend.DayReport;
import dev.backcoach.progress.trend.DayReports;
import dev.backcoach.progress.trend.OutcomePoint;
import dev.backcoach.progress.trend.PlanHistory;
import dev.backcoach.progress.trend.Spans;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clients who begin on day 1, counted over four weeks and a few days. */
class CohortCountTest {

    private static final Period PERIOD = new Period(day(1), day(32));

    private static Member member(LocalDate firstClean, List<OutcomePoint> outcomes, List<DayReport> reports) {
        return new Member(
                new UUID(1, 1),
                "ONLINE",
                "START",
                day(1),
                firstClean,
                PlanHistory.of(List.of(walkFrom(1, 2))),
                DayReports.of(reports),
                Spans.NONE,
                outcomes);
    }

    private static Member walkingUntil(int lastDay) {
        return member(
                null,
                List.of(),
                IntStream.rangeClosed(1, lastDay)
                        .mapToObj(day -> walks(day, 12))
                        .toList());
    }

    private static CohortFigures figures(Member... members) {
        var count = new CohortCount(PERIOD, Entries.CONTENT);
        List.of(members).forEach(count::add);
        return count.figures();
    }

    private static Member[] times(int clients, Member member) {
        return IntStream.range(0, clients).mapToObj(_ -> member).toArray(Member[]::new);
    }

    @Test
    void figuresOfFewerThanFiveClientsAreNotShown() {
        CohortFigures four = figures(times(4, walkingUntil(32)));
        assertThat(four.suppressed()).isTrue();
        assertThat(four.clients()).isNull();
        assertThat(four.weeks()).allSatisfy(week -> {
            assertThat(week.clients()).isNull();
            assertThat(week.adherence()).isNull();
            assertThat(week.dropOut()).isNull();
        });
        assertThat(four.adverseEvents().activeDays()).isNull();
        CohortFigures five = figures(times(5, walkingUntil(32)));
        assertThat(five.suppressed()).isFalse();
        assertThat(five.clients()).isEqualTo(5);
        assertThat(five.weeks())
                .hasSize(4)
                .allSatisfy(week -> assertThat(week.adherence()).isEqualByComparingTo("1"));
        assertThat(five.adverseEvents().activeDays()).isEqualTo(160);
    }

    @Test
    void whoFallsSilentAndStaysSoHasDroppedOut() {
        Member[] members = new Member[6];
        System.arraycopy(times(3, walkingUntil(32)), 0, members, 0, 3);
        System.arraycopy(times(3, walkingUntil(5)), 0, members, 3, 3);
        assertThat(figures(members).weeks())
                .extracting(week -> week.dropOut().doubleValue())
                .containsExactly(0.0, 0.5, 0.5, 0.5);
        assertThat(figures(members).weeks().get(1).adherence()).isEqualByComparingTo("0.50");
    }

    @Test
    void whoHasBeenSilentForLessThanThreeWeeksMayComeBack() {
        assertThat(figures(times(5, walkingUntil(11))).weeks())
                .allSatisfy(week -> assertThat(week.dropOut()).isEqualByComparingTo("0"));
    }

    @Test
    void theTimeToTheFirstCleanWindowIsAMedianOfThoseWhoCameToOne() {
        Member[] members = IntStream.of(15, 15, 22, 22, 22, 29)
                .mapToObj(day -> member(day(day), List.of(), List.of()))
                .toArray(Member[]::new);
        assertThat(figures(members).firstCleanWindow().medianDays()).isEqualByComparingTo("21");
        assertThat(figures(members).firstCleanWindow().clients()).isEqualTo(6);
        assertThat(figures(times(4, members[0])).firstCleanWindow().suppressed())
                .isTrue();
    }

    @Test
    void improvementGoesByTheRuleOfEachMeasure() {
        List<DayReport> better = List.of(morning(2, 6, 5), morning(31, 3, 5));
        List<OutcomePoint> psfs = List.of(
                new OutcomePoint(day(1), Measure.PSFS, null, new BigDecimal("3.00"), List.of(2, 4, 3)),
                new OutcomePoint(day(29), Measure.PSFS, null, new BigDecimal("6.00"), List.of(5, 6, 7)));
        CohortFigures figures = figures(times(5, member(null, psfs, better)));
        assertThat(figures.improvement()).hasSize(2).allSatisfy(measure -> {
            assertThat(measure.clients()).isEqualTo(5);
            assertThat(measure.improved()).isEqualTo(5);
            assertThat(measure.worse()).isZero();
        });
    }

    @Test
    void oneToFourOfManyAreNotShownEither() {
        Member[] members = new Member[8];
        System.arraycopy(
                times(2, member(null, List.of(), List.of(morning(2, 6, 5), morning(31, 3, 5)))), 0, members, 0, 2);
        System.arraycopy(
                times(6, member(null, List.of(), List.of(morning(2, 6, 5), morning(31, 6, 5)))), 0, members, 2, 6);
        assertThat(figures(members).improvement()).singleElement().satisfies(pain -> {
            assertThat(pain.clients()).isEqualTo(8);
            assertThat(pain.improved()).isNull();
            assertThat(pain.worse()).isZero();
        });
    }

    @Test
    void adverseEventsAreHeldAgainstActiveDaysUnlessFewClientsHadThem() {
        DayReport harmed = new DayReport(day(3), null, List.of(), 0, List.of(), null, 1);
        List<DayReport> reports = List.of(walks(1, 12), walks(2, 12), harmed);
        assertThat(figures(times(5, member(null, List.of(), reports))).adverseEvents())
                .satisfies(harm -> {
                    assertThat(harm.activeDays()).isEqualTo(10);
                    assertThat(harm.events()).isEqualTo(5);
                    assertThat(harm.perThousandActiveDays()).isEqualByComparingTo("500");
                });
        Member[] oneOfSix = times(6, walkingUntil(2));
        oneOfSix[0] = member(null, List.of(), reports);
        assertThat(figures(oneOfSix).adverseEvents().suppressed()).isTrue();
        assertThat(figures(oneOfSix).adverseEvents().events()).isNull();
    }
}
