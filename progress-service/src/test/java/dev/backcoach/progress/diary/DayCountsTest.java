package dev.backcoach.progress.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    private static final EntryLimits THREE_A_DAY =
            new EntryLimits(Duration.ofMinutes(5), Duration.ofHours(12), 7, 3, 10, 4);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-20");

    private static DayCounts entries(DayCounts before, int entries, LocalDate day) {
        DayCounts counts = before;
        for (int i = 0; i < entries; i++) {
            counts = counts.with(day, THREE_A_DAY);
        }
        return counts;
    }

    @Test
    void aDayTakesSoManyEntriesAndNoMore() {
        DayCounts counts = entries(DayCounts.NONE, 2, TODAY);
        assertThat(counts.allows(TODAY, THREE_A_DAY)).isTrue();
        counts = entries(counts, 1, TODAY);
        assertThat(counts.allows(TODAY, THREE_A_DAY)).isFalse();
        assertThat(counts.allows(TODAY.minusDays(1), THREE_A_DAY)).isTrue();
        assertThat(counts.allows(TODAY.plusDays(1), THREE_A_DAY)).isTrue();
    }

    @Test
    void daysOfLongAgoShareOneLimitUntilANewDayIsReportedAbout() {
        DayCounts counts = entries(DayCounts.NONE, 1, TODAY);
        counts = entries(counts, 2, TODAY.minusDays(20));
        counts = entries(counts, 2, TODAY.minusDays(30));
        assertThat(counts.allows(TODAY.minusDays(40), THREE_A_DAY)).isFalse();
        counts = entries(counts, 1, TODAY.plusDays(1));
        assertThat(counts.allows(TODAY.minusDays(40), THREE_A_DAY)).isTrue();
    }

    @Test
    void theSizeDoesNotGrowWithTheYears() {
        DayCounts counts = DayCounts.NONE;
        for (int day = 0; day < 3650; day++) {
            counts = entries(counts, 1, TODAY.plusDays(day));
        }
        assertThat(counts.perDay()).hasSize(11);
    }
}
