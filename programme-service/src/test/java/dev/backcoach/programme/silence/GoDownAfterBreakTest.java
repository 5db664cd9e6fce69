package dev.backcoach.programme.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.VariantRegressed;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-REG-1: 8, 22 and 57 local days without a session. */
class GoDownAfterBreakTest {

    @Test
    void onTheEighthDayAllItemsGoDownAtNoon() {
        Story story = Story.withProbe().calmDays(16, 20);
        story.reviewed(28, "11:59");
        assertThat(story.plan(28)).containsExactly("walk.block/2", "plank.full/1");
        story.reviewed(28, "12:00");
        assertThat(story.plan(28)).containsExactly("walk.block/1", "plank.knee/1");
        assertThat(story.firedBy("R-REG-1").params()).containsEntry("days", "8");
    }

    @Test
    void onTheTwentySecondOnceMore() {
        Story story = Story.withProbe().calmDays(16, 20).reviewed(42, "11:59");
        assertThat(story.plan(42)).containsExactly("walk.block/1", "plank.knee/1");
        story.reviewed(42, "12:00");
        assertThat(story.plan(42)).containsExactly("walk.interval/1", "plank.wall/1");
    }

    @Test
    void onTheFiftySeventhItIsPausedUntilScreenAndProfileAreNew() {
        Story story = Story.withProbe().calmDays(16, 20).reviewed(77, "11:59");
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
        story.reviewed(77, "12:00");
        assertThat(story.state().course().pauses()).containsExactly(Pause.LONG_BREAK);
        story.told(story.client.screen(80, ScreenOutcome.CLEARED));
        assertThat(story.state().status()).isEqualTo(Status.PAUSED);
        story.told(story.client.complaints(80, 0, Map.of(), Map.of()));
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
        assertThat(story.plan(80)).containsExactly("walk.interval/1", "plank.wall/1");
    }

    @Test
    void aSessionBeginsTheCountAnew() {
        Story story = Story.opened();
        story.told(story.client.walk(7)).reviewed(14, "23:59");
        assertThat(story.plan(14)).containsExactly("walk.block/2");
        story.reviewed(15, "12:00");
        assertThat(story.plan(15)).containsExactly("walk.block/1");
    }

    @Test
    void atTheLowestTheStartActivityStaysAndTheCoachIsAsked() {
        Story story = Story.opened().reviewed(30, "12:00");
        assertThat(story.plan(30)).containsExactly("walk.interval/1");
        Story lower = Story.opened()
                .happened(new VariantRegressed(
                        new UUID(9, 1), 2, "walk.block", new Prescription("walk.interval", 1, 7, Client.day(1))));
        lower.reviewed(8, "12:00");
        assertThat(lower.plan(8)).containsExactly("walk.interval/1");
        assertThat(lower.state().review()).contains(ReviewKind.START_ACTIVITY);
    }
}
