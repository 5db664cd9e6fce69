package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-AGG-1: the first A1 since the change only holds. */
class HoldWindowTest {

    @Test
    void theFirstStiffMorningOnlyRestartsTheWindow() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 20, 1, 1));
        assertThat(key(story)).isEqualTo("R-AGG-1.HELD");
        assertThat(story.plan(17)).containsExactly("walk.block/2", "plank.full/1");
        assertWindow(story, WindowKind.NORMAL, 18, 31);
    }

    @Test
    void theNextMorningOfTheSameEpisodeChangesNothing() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 20, 1, 1)).told(story.client.checkIn(18, 20, 1, 1));
        assertThat(story.events())
                .filteredOn(AggravationDetected.class::isInstance)
                .hasSize(1);
        assertWindow(story, WindowKind.NORMAL, 18, 31);
    }

    private static Story probeDone() {
        Story story = Story.withProbe();
        return story.told(story.client.plank(16, "plank.full", 1));
    }

    private static String key(Story story) {
        return story.lastDecision().explanation().key();
    }

    private static void assertWindow(Story story, WindowKind kind, int first, int last) {
        assertThat(story.state().window().orElseThrow().kind()).isEqualTo(kind);
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(day(first));
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(day(last));
    }
}
