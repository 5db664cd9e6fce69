package dev.backcoach.programme.aggravation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-ROLL-1, the foam-roll dose model: what was too hard goes down at once. */
class SoftenRollingTest {

    @ParameterizedTest(name = "discomfort {0}, left after 30 s {1}: {2}")
    @CsvSource({"6, 0, roll.glute/1", "7, 0, ball.glute/1", "5, 1, ball.glute/1"})
    void rollingThatIsTooHardGivesWayToTheBall(int discomfort, int left, String item) {
        Story story = Story.towards(List.of(), null).fullDays(1, 4).given(4, "roll.glute", 1);
        SessionNoted rolled = story.client.session(6, "roll.glute", 1, 30, AmountUnit.SECONDS, 0);
        story.told(new SessionNoted(
                rolled.source(),
                rolled.sessionId(),
                1,
                "roll.glute",
                rolled.startedAt(),
                rolled.endedAt(),
                1,
                30,
                AmountUnit.SECONDS,
                null,
                0,
                0,
                3,
                false,
                discomfort,
                left));
        assertThat(story.plan(6)).containsExactly("walk.block/2", item);
    }
}
