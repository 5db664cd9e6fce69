package dev.backcoach.systemtests.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.policy.RuleSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A small population: what must hold whatever its figures are. */
class PopulationTest {

    private static final PopulationFigures STRICT = Population.of(1, 40, 364).under("STRICT");
    private static final PopulationFigures MONITORED = Population.of(1, 40, 364).under("PAIN_MONITORING");

    @Test
    void theSameSeedLivesTheSameYears() {
        Population few = Population.of(7, 6, 120);
        assertThat(few.under("STRICT")).isEqualTo(few.under("STRICT"));
        assertThat(few.under("STRICT").years())
                .isNotEqualTo(Population.of(8, 6, 120).under("STRICT").years());
    }

    @Test
    void whoHasReachedAStageHasReachedIt() {
        for (Stage stage : Stage.values()) {
            for (int week = 1; week <= STRICT.weeks(); week++) {
                assertThat(STRICT.reached(stage, week)).isGreaterThanOrEqualTo(STRICT.reached(stage, week - 1));
            }
        }
        assertThat(STRICT.reached(Stage.START, 1)).isEqualTo(1);
        assertThat(STRICT.reached(Stage.STRENGTH, 2)).isZero();
        assertThat(STRICT.reached(Stage.STRENGTH, 52)).isBetween(0.3, 0.95);
    }

    @Test
    void nobodyGetsAStageWithoutItsGate() {
        assertThat(STRICT.years()).extracting(ClientYear::ungated).containsOnly(0);
        assertThat(MONITORED.years()).extracting(ClientYear::ungated).containsOnly(0);
    }

    @Test
    void withoutTheReliefGateSomebodyDoes() {
        RuleSet without = RuleSet.ALL.leavingOut("R-GATE-1");
        PopulationFigures figures = new Population(1, 10, 120, Model.PUBLISHED, without).under("STRICT");
        assertThat(figures.years()).extracting(ClientYear::ungated).anyMatch(count -> count > 0);
    }

    @Test
    void everyRuleThatAYearCanMeetHasASay() {
        assertThat(STRICT.added(ClientYear::rules))
                .containsKeys(
                        "R-START-1",
                        "R-WIN-0",
                        "R-WIN-1",
                        "R-WIN-2",
                        "R-WIN-3",
                        "R-WIN-4",
                        "R-AGG-0",
                        "R-AGG-1",
                        "R-AGG-2",
                        "R-AGG-3",
                        "R-AGG-4",
                        "R-LATE-1",
                        "R-SAFE-1",
                        "R-SAFE-3",
                        "R-REG-1",
                        "R-SILENT-1",
                        "R-STR-1",
                        "R-ROLL-1",
                        "R-RELIEF",
                        "R-ADD-1",
                        "R-ADD-2",
                        "R-ADD-3",
                        "R-PRE-1",
                        "R-BACK-1",
                        "R-DOSE-0",
                        "R-DOSE-1",
                        "R-DOSE-2",
                        "R-GATE-1",
                        "R-GATE-2",
                        "R-GATE-3",
                        "R-RETEST-1",
                        "R-PLAT-1",
                        "R-PLAT-2",
                        "R-COACH",
                        "R-COACH-1");
    }

    @Test
    void painMonitoringAnswersToLessAndIncreasesNoLess() {
        assertThat(count(MONITORED, "R-AGG-0")).isLessThan(count(STRICT, "R-AGG-0"));
        assertThat(MONITORED.reached(Stage.STRENGTH, 26)).isGreaterThanOrEqualTo(STRICT.reached(Stage.STRENGTH, 26));
    }

    @Test
    void theSilentAndTheBusyGetLessFar() {
        assertThat(STRICT.of(ClientKind.DILIGENT).reached(Stage.STRENGTH, 52))
                .isGreaterThan(STRICT.of(ClientKind.QUIET).reached(Stage.STRENGTH, 52));
        assertThat(STRICT.of(ClientKind.DILIGENT).reached(Stage.STRENGTH, 52))
                .isGreaterThan(STRICT.of(ClientKind.BUSY).reached(Stage.STRENGTH, 52));
    }

    @Test
    void theChartHasATitleADescriptionAndALineForEachStage() {
        String chart = StageChart.of(List.of(STRICT, MONITORED));
        assertThat(chart).contains("<title", "<desc", "40 simulated clients", "no evidence of effect");
        assertThat(chart.split("<polyline")).hasSize(11);
    }

    @Test
    void theTableHasARowForEachRule() {
        String table = PopulationTable.of(List.of(STRICT, MONITORED));
        assertThat(STRICT.added(ClientYear::rules).keySet())
                .allSatisfy(rule -> assertThat(table).contains("| " + rule + " |"));
    }

    private static int count(PopulationFigures figures, String rule) {
        return Map.copyOf(figures.added(ClientYear::rules)).getOrDefault(rule, 0);
    }
}
