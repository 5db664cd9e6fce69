package dev.backcoach.programme.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-WIN-3: a window without a verdict is extended, and reviewed at its longest. */
class ExtendWindowTest {

    @Test
    void silenceIsExtendedTwiceAndThenReviewed() {
        Story story = Story.opened().reviewed(15, "12:00").reviewed(22, "12:00");
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(Client.day(28));
        story.reviewed(29, "12:00");
        assertThat(story.state().review()).contains(ReviewKind.WINDOW_AT_ITS_LONGEST);
        assertThat(story.state().window()).isEmpty();
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-WIN-3.REVIEW");
    }

    @Test
    void aCheckInRecordedBeforeNoonButTakenInAfterTurnsAnExtensionIntoAPass() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            if (day < 6 || day > 10) {
                story.told(story.client.checkIn(day));
            }
            story.told(story.client.walk(day));
        }
        CheckInNoted delayed = story.client.checkIn(10, 5, 1, 1, story.at(15, "09:00"));
        CheckInNoted late = story.client.checkIn(9, 5, 1, 1, story.at(15, "12:30"));
        story.reviewed(15, "12:00").told(late);
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(Client.day(21));
        story.told(delayed);
        assertThat(story.decisionBy("R-WIN-2").explanation().key()).isEqualTo("R-WIN-3.PASSED_AFTER_ALL");
        assertThat(story.firedBy("R-WIN-2").params()).containsEntry("observed", "10");
    }
}
