package dev.backcoach.programme.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.SilenceNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R-SILENT-1: no check-in and no session for 4 and for 10 local days. */
class NoteSilenceTest {

    @Test
    void afterFourDaysTheClientIsSilentAndAfterTenContactIsDue() {
        Story story = Story.opened().calmDays(1, 5).reviewed(9, "11:59");
        assertThat(silences(story)).isEmpty();
        story.reviewed(9, "12:00");
        assertThat(silences(story)).containsExactly(false);
        story.reviewed(15, "11:59");
        assertThat(silences(story)).containsExactly(false);
        story.reviewed(15, "12:00");
        assertThat(silences(story)).containsExactly(false, true);
    }

    @Test
    void aCheckInAloneBreaksTheSilence() {
        Story story = Story.opened().calmDays(1, 5);
        story.told(story.client.checkIn(8)).reviewed(11, "23:59");
        assertThat(silences(story)).isEmpty();
    }

    @Test
    void aBlockedProgrammeIsNotSilent() {
        Story story = Story.opened().calmDays(1, 5);
        story.told(story.client.pulse(6, ScreenOutcome.URGENT_BLOCKED)).reviewed(40, "12:00");
        assertThat(silences(story)).isEmpty();
    }

    private static List<Boolean> silences(Story story) {
        return story.events().stream()
                .filter(SilenceNoted.class::isInstance)
                .map(e -> ((SilenceNoted) e).contactDue())
                .toList();
    }
}
