package dev.backcoach.programme.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.command.PauseProgramme;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-WIN-0: while it runs and nothing is under way, a window opens next day. */
class OpenNextWindowTest {

    @Test
    void afterAResolvedReviewAWindowOpensNextDayWithoutAChange() {
        Story story = Story.opened().calmDays(1, 14).reviewed(15, "12:00");
        assertThat(story.state().review()).contains(ReviewKind.NO_CANDIDATE);
        assertThat(story.state().window()).isEmpty();
        story.on(new ResolveReview(Client.COACH, story.at(16, "10:00").toInstant()));
        Window window = story.state().window().orElseThrow();
        assertThat(window.firstDay()).isEqualTo(Client.day(17));
        assertThat(window.length()).isEqualTo(14);
        assertThat(window.change()).isNull();
    }

    @Test
    void whileItIsBlockedPausedOrWaitsNoneOpens() {
        Story blocked = Story.withProbe();
        blocked.told(blocked.client.pulse(17, ScreenOutcome.URGENT_BLOCKED));
        assertThat(blocked.state().window()).isEmpty();
        Story paused = Story.withProbe();
        paused.on(new PauseProgramme(Client.COACH, paused.at(17, "09:00").toInstant()));
        assertThat(paused.state().window()).isEmpty();
        assertThat(Story.withProbeProposed().state().window()).isEmpty();
    }
}
