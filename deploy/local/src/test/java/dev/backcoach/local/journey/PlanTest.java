package dev.backcoach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Plan.Item;
import dev.backcoach.local.journey.Plan.Next;
import dev.backcoach.local.journey.Plan.Window;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final String WALK = """
            {"exercise": "walk.block", "name": "Walk round the block", "rung": 2, "since": "2026-03-01",
             "dose": {"sets": 1, "amount": 12.0, "unit": "MINUTES", "perSide": false, "timesPerWeek": 7}}""";
    private static final String PLANK = """
            {"exercise": "plank.full", "name": "Plank", "rung": 1, "since": "2026-03-23",
             "dose": {"sets": 3, "amount": 10.0, "unit": "SECONDS", "perSide": false, "timesPerWeek": 7}}""";

    @Test
    void whatIsNotThereIsEmpty() {
        Plan plan =
                read("{\"status\": \"RUNNING\", \"planVersion\": 1, \"items\": [" + WALK + "], \"gatesPassed\": []}");
        assertThat(plan.itemsInWords()).isEqualTo("walk.block 12 minutes daily");
        assertThat(plan.next()).isEmpty();
        assertThat(plan.window()).isEmpty();
        assertThat(plan.proposal()).isEmpty();
    }

    @Test
    void everythingThatIsThereIsRead() {
        Plan plan = read("""
                {"status": "RUNNING", "planVersion": 1, "items": [%s], "gatesPassed": ["R-GATE-1"],
                 "window": {"kind": "NORMAL", "firstDay": "2026-03-01", "lastDay": "2026-03-14", "observedDays": 3},
                 "nextPlan": {"planVersion": 2, "effectiveOn": "2026-03-23", "items": [%s, %s]}}""".formatted(WALK, WALK, PLANK));
        Item walk = new Item("walk.block", 1, 12, "MINUTES", 7);
        Item plank = new Item("plank.full", 3, 10, "SECONDS", 7);
        assertThat(plan.items()).containsExactly(walk);
        assertThat(plan.gatesPassed()).containsExactly("R-GATE-1");
        assertThat(plan.window()).contains(new Window("NORMAL", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 14)));
        assertThat(plan.next()).contains(new Next(2, LocalDate.of(2026, 3, 23), List.of(walk, plank)));
        assertThat(plank).hasToString("plank.full 3 x 10 seconds daily");
    }

    private static Plan read(String json) {
        return Plan.read(Json.lenient(json));
    }
}
