package dev.backcoach.programme.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R-EXCL-2: what is excluded leaves the plan at once. */
class RemoveExcludedTest {

    @Test
    void whatANewProfileExcludesLeavesThePlanAtOnce() {
        Story story = Story.withProbe();
        story.told(story.client.triggers(
                Irritability.LOW,
                false,
                Map.of(Direction.EXTENSION, new Sensitivity(Sensitivity.Grade.INTOLERANT, 4, 4))));
        assertThat(story.plan(16)).containsExactly("walk.block/2");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-EXCL-2.REMOVED");
        assertThat(story.lastDecision().explanation().args()).containsEntry("because", "DIRECTION_EXTENSION");
    }

    @Test
    void anExcludedStartActivityGivesWayToTheNextAllowedOne() {
        Story story = Story.opened();
        story.told(story.client.triggers(
                Irritability.LOW, false, Map.of(Direction.GAIT, new Sensitivity(Sensitivity.Grade.INTOLERANT, 3, 3))));
        assertThat(story.plan(1)).containsExactly("walk.interval/1");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-EXCL-2.REPLACED");
    }
}
