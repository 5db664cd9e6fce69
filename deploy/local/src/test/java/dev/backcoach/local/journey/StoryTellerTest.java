package dev.backcoach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StoryTellerTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final StoryTeller teller = new StoryTeller(new PrintStream(told, true, StandardCharsets.UTF_8));

    @Test
    void aDecisionIsToldWithItsRulesFiguresAndWhatWasPassedOver() {
        teller.dayBegins(22, LocalDate.of(2026, 3, 22));
        teller.decided(Decision.read(Json.lenient("""
                {"id": "d", "asOf": "2026-03-22T12:00:00Z",
                 "fired": [{"rule": "R-WIN-2", "result": "PASSED", "params": {"adherence": "0.81", "observed": "18"},
                            "inputs": ["a", "b"]}],
                 "rejected": [{"candidate": "walk.block", "rule": "R-ONE-1", "because": "one change at a time"}],
                 "explanation": {"key": "R-WIN-2.PASSED", "args": {}, "coach": "Window passed."}}""")));
        assertThat(told.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .containsExactly(
                        "Day 22, 22 Mar 2026   Window passed.",
                        "R-WIN-2 PASSED (adherence 81.0 %, observed 18), on 2 events",
                        "not walk.block: R-ONE-1, one change at a time");
    }

    @Test
    void aPlanIsToldWhenItIsAnother() {
        Plan plan = Plan.read(Json.lenient("""
                {"status": "RUNNING", "planVersion": 1, "items": [{"exercise": "walk.block",
                 "dose": {"sets": 1, "amount": 12, "unit": "MINUTES", "timesPerWeek": 7}}]}"""));
        teller.dayBegins(1, LocalDate.of(2026, 3, 1));
        teller.planChanged(plan);
        teller.dayBegins(2, LocalDate.of(2026, 3, 2));
        teller.planChanged(plan);
        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Day  1, 1 Mar 2026    Plan 1: walk.block 12 minutes daily.");
    }
}
