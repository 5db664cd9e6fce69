package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-AGG-2: A2, or the second A1 since the change, goes down. */
class StepBackTest {

    @Test
    void theSecondStiffMorningSinceTheChangeStepsDown() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 20, 1, 1)).calmDays(18, 20);
        story.told(story.client.checkIn(21, 20, 1, 1));
        assertThat(key(story)).isEqualTo("R-AGG-2.STEPPED_DOWN");
        assertThat(story.plan(21)).containsExactly("walk.block/2", "plank.knee/1");
        assertWindow(story, WindowKind.NORMAL, 22, 35);
    }

    @Test
    void moreThanAStiffMorningStepsDownAtOnce() {
        Story story = probeDone();
        story.told(story.client.checkIn(17, 5, 2, 2));
        assertThat(key(story)).isEqualTo("R-AGG-2.STEPPED_DOWN");
        assertThat(story.plan(17)).containsExactly("walk.block/2", "plank.knee/1");
    }

    @Test
    void theStartActivityAtItsLowestGivesWayToItsEasierVariantAndThenStays() {
        Story story = Story.opened();
        story.told(story.client.session(1, "walk.block", 1, 12, AmountUnit.MINUTES, 2));
        assertThat(story.plan(1)).containsExactly("walk.block/1");
        story.told(story.client.session(4, "walk.block", 1, 12, AmountUnit.MINUTES, 2));
        assertThat(story.plan(4)).containsExactly("walk.interval/1");
        story.told(story.client.session(7, "walk.interval", 3, 3, AmountUnit.MINUTES, 2));
        assertThat(story.plan(7)).containsExactly("walk.interval/1");
        assertThat(story.state().review()).contains(ReviewKind.START_ACTIVITY);
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
