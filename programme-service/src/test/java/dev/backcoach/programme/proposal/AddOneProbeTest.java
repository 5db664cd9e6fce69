package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-ADD-1: the probe. */
class AddOneProbeTest {

    @ParameterizedTest(name = "a deficit of {0} in the plank test: {1}")
    @CsvSource({"0, plank.full", "0.33, plank.knee", "0.67, plank.knee", "1, plank.wall"})
    void thePlankTestChoosesTheProbe(double deficit, String exercise) {
        Story story = Story.opened().calmDays(1, 14);
        story.told(story.client.assessment(14, deficit)).reviewed(15, "12:00");
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo(exercise);
        assertThat(story.state().proposal().orElseThrow().rule()).isEqualTo("R-ADD-1");
    }

    @Test
    void anExcludedProbeGivesWayToTheFirstAllowedAlternativeAndTheReasonIsShown() {
        Story story = Story.opened().calmDays(1, 14);
        story.told(story.client.triggers(
                Irritability.LOW,
                false,
                Map.of(
                        Direction.EXTENSION, new Sensitivity(Sensitivity.Grade.INTOLERANT, 4, 4),
                        Direction.LATERAL, new Sensitivity(Sensitivity.Grade.INTOLERANT, 3, 3))));
        story.told(story.client.assessment(14, 0)).reviewed(15, "12:00");
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("bridge.two");
        assertThat(story.lastDecision().rejected())
                .contains(
                        new Rejected("plank.full", "R-ADD-1", "DIRECTION_EXTENSION"),
                        new Rejected("side.knee", "R-ADD-1", "DIRECTION_LATERAL"));
    }
}
