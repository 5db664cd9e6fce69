package dev.backcoach.programme.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-DUR-1: a planning range. */
class ForecastTest {

    @ParameterizedTest(name = "{0} windows of {1} days in all, adherence {2}, severity {3}: {4} days")
    @CsvSource({"6, 84, 0.80, 2, 131", "6, 84, 1.0, 1, 84", "9, 126, 0.50, 3, 378"})
    void stretchesTheWindowsByAdherenceAndSeverity(
            int windows, int windowDays, double adherence, int severity, long days) {
        Forecast forecast = Forecast.of(
                windows,
                windowDays,
                adherence,
                severity,
                Story.POLICIES.standard().standing(),
                true);
        assertThat(forecast.days()).isEqualTo(days);
        assertThat(forecast.from()).isEqualTo(Math.round(windowDays / adherence * factor(severity) * 0.7));
        assertThat(forecast.to()).isEqualTo(Math.round(windowDays / adherence * factor(severity) * 1.3));
    }

    private static double factor(int severity) {
        return List.of(1.0, 1.0, 1.25, 1.5, 2.0).get(severity);
    }

    @Test
    void theIdealRunnerReachesTheGoalInHalfAYearOrALittleMore() {
        Story story = Story.towards(List.of("run"), "running").fullDays(1, 9);
        story.told(story.client.clean(9, 0));
        Forecast forecast = Forecast.of(
                        story.decider(),
                        Story.ALL,
                        story.state(),
                        story.at(10, "12:00").toInstant(),
                        1)
                .orElseThrow();
        assertThat(forecast.reached()).isTrue();
        assertThat(forecast.days()).isBetween(180L, 230L);
    }

    @Test
    void aProgrammeThatDoesNotRunHasNone() {
        Story story = Story.withProbe();
        story.told(story.client.pulse(17, ScreenOutcome.URGENT_BLOCKED));
        assertThat(Forecast.of(
                        story.decider(),
                        Story.ALL,
                        story.state(),
                        story.at(18, "12:00").toInstant(),
                        1))
                .isEmpty();
    }
}
