package dev.backcoach.progress.trend;

import static dev.backcoach.progress.trend.Verdict.IMPROVED;
import static dev.backcoach.progress.trend.Verdict.NOT_MEASURABLE;
import static dev.backcoach.progress.trend.Verdict.RECOVERED;
import static dev.backcoach.progress.trend.Verdict.UNCHANGED;
import static dev.backcoach.progress.trend.Verdict.WORSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worked examples of domain.md 2.3. */
class MeaningfulChangeTest {

    private static Set<Verdict> pain(String first, String last) {
        return MeaningfulChange.pain(new BigDecimal(first), new BigDecimal(last));
    }

    private static Set<Verdict> function(String first, String last) {
        return MeaningfulChange.function(new BigDecimal(first), new BigDecimal(last));
    }

    @Test
    void ticksImproveByFiveOrByThirtyPerCentThatAreAtLeastFour() {
        assertThat(MeaningfulChange.ticks(12, 2)).containsExactlyInAnyOrder(RECOVERED, IMPROVED);
        assertThat(MeaningfulChange.ticks(14, 10)).containsExactly(UNCHANGED);
        assertThat(MeaningfulChange.ticks(20, 14)).containsExactly(IMPROVED);
        assertThat(MeaningfulChange.ticks(6, 4)).containsExactly(UNCHANGED);
        assertThat(MeaningfulChange.ticks(13, 9)).containsExactly(IMPROVED);
    }

    @Test
    void belowFourTicksNoImprovementCanBeShown() {
        assertThat(MeaningfulChange.ticks(3, 1)).containsExactlyInAnyOrder(RECOVERED, NOT_MEASURABLE);
    }

    @Test
    void ticksAreWorseByFive() {
        assertThat(MeaningfulChange.ticks(10, 15)).containsExactly(WORSE);
        assertThat(MeaningfulChange.ticks(10, 14)).containsExactly(UNCHANGED);
    }

    @Test
    void painImprovesByTwoPointsOrThirtyPerCent() {
        assertThat(pain("8.0", "6.0")).containsExactly(IMPROVED);
        assertThat(pain("5.0", "3.5")).containsExactly(IMPROVED);
        assertThat(pain("5.0", "4.0")).containsExactly(UNCHANGED);
        assertThat(pain("3.0", "0.0")).containsExactlyInAnyOrder(RECOVERED, IMPROVED);
        assertThat(pain("0.0", "0.0")).containsExactly(UNCHANGED);
        assertThat(pain("3.0", "5.0")).containsExactly(WORSE);
    }

    @Test
    void theActivitiesThatMatterImproveByAMeanOfTwo() {
        assertThat(function("3.00", "6.00")).containsExactly(IMPROVED);
        assertThat(function("3.00", "4.99")).containsExactly(UNCHANGED);
        assertThat(function("6.00", "4.00")).containsExactly(WORSE);
    }

    @Test
    void aSingleActivityImprovesByThree() {
        assertThat(MeaningfulChange.improvedActivities(List.of(2, 4, 3), List.of(5, 6, 7)))
                .isEqualTo(2);
        assertThat(MeaningfulChange.improvedActivities(List.of(2, 4, 3), List.of(9, 9, 9, 9)))
                .isZero();
    }
}
