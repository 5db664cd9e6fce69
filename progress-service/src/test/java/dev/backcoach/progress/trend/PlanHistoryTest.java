package dev.backcoach.progress.trend;

import static dev.backcoach.progress.trend.Reports.day;
import static dev.backcoach.progress.trend.Reports.walkFrom;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanHistoryTest {

    @Test
    void anExerciseIsPrescribedFromItsDayOnUntilItIsRemoved() {
        var plan = PlanHistory.of(List.of(walkFrom(3, 2), new PlanChange("walk.block", null, null, day(6), null)));
        assertThat(plan.prescribes("walk.block", day(2))).contains(false);
        assertThat(plan.prescribes("walk.block", day(3))).contains(true);
        assertThat(plan.prescribes("walk.block", day(5))).contains(true);
        assertThat(plan.prescribes("walk.block", day(6))).contains(false);
    }

    @Test
    void anEasierVariantTakesThePlaceOfTheOther() {
        var plan = PlanHistory.of(List.of(
                new PlanChange("plank.full", 1, 7, day(1), null),
                new PlanChange("plank.knee", 1, 7, day(5), "plank.full")));
        assertThat(plan.prescribes("plank.full", day(4))).contains(true);
        assertThat(plan.prescribes("plank.full", day(5))).contains(false);
        assertThat(plan.prescribes("plank.knee", day(5))).contains(true);
    }

    @Test
    void aStepThatIsTakenBackBeforeItsDayHasNeverHeld() {
        var plan = PlanHistory.of(List.of(walkFrom(1, 2), walkFrom(8, 3), walkFrom(7, 1)));
        assertThat(plan.on("walk.block", day(6)).orElseThrow().rung()).isEqualTo(2);
        assertThat(plan.on("walk.block", day(9)).orElseThrow().rung()).isEqualTo(1);
    }

    @Test
    void withoutAProgrammeNobodyKnowsWhatIsPrescribed() {
        assertThat(PlanHistory.NONE.prescribes("walk.block", day(1))).isEmpty();
    }
}
