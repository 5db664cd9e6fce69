package dev.backcoach.programme.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.WorkshopNoted;
import dev.backcoach.programme.story.Story;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** R-W3: what counts as aggravation comes first until it is known. */
class AggravationFirstTest {

    private final Story story = Story.opened();

    @Test
    void theWorkshopIsShownUntilItIsDoneAndNothingIsBlockedByIt() {
        assertThat(shown()).isTrue();
        assertThat(story.plan(1)).containsExactly("walk.block/2");
        done("W3");
        assertThat(shown()).isFalse();
    }

    @Test
    void anotherWorkshopDoesNotStandForIt() {
        done("W2");
        assertThat(shown()).isTrue();
    }

    private boolean shown() {
        return AggravationFirst.shows(story.state().profile(), "W3");
    }

    private void done(String workshop) {
        OffsetDateTime at = story.at(1, "20:00");
        story.told(new WorkshopNoted(story.client.source(at, at), workshop));
    }
}
