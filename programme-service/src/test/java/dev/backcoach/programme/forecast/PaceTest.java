package dev.backcoach.programme.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-DUR-1 counts on what the client does, once that can be told. */
class PaceTest {

    private final Story story = Story.opened();

    @Test
    void beforeAWeekIsOverWhatPassesAWindowIsAssumed() {
        story.calmDays(1, 6);
        assertThat(pace(7)).isEqualTo(new Pace(0.8, false));
    }

    @Test
    void fromAWeekOnItIsTheClientsOwn() {
        for (int day = 1; day <= 7; day++) {
            story.told(story.client.checkIn(day));
            if (day <= 3) {
                story.told(story.client.walk(day));
            }
        }
        assertThat(pace(7)).isEqualTo(new Pace(0.8, false));
        assertThat(pace(8)).isEqualTo(new Pace(3 / 7.0, true));
    }

    @Test
    void todayIsNotYetMissed() {
        story.calmDays(1, 7);
        assertThat(pace(8)).isEqualTo(new Pace(1, true));
    }

    @Test
    void withNoWindowOpenItIsAssumed() {
        Story proposed = Story.withProbeProposed();
        assertThat(Pace.on(proposed.state(), Story.ALL, proposed.decider().policy(proposed.state()), Client.day(15)))
                .isEqualTo(new Pace(0.8, false));
    }

    private Pace pace(int day) {
        return Pace.on(story.state(), Story.ALL, story.decider().policy(story.state()), Client.day(day));
    }
}
