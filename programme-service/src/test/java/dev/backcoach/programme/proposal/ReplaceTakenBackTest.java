package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R-BACK-1: what was taken back is tried again as its easier variant, else as the next alternative of the probe. */
class ReplaceTakenBackTest {

    @ParameterizedTest(name = "{0} taken back: {1}")
    @CsvSource({
        "plank.full, plank.knee",
        "plank.knee, plank.wall",
        "plank.wall, side.knee",
        "side.knee, birddog.one",
        "birddog.one, bridge.two",
        "clam, side.knee",
        "bridge.two, nothing"
    })
    void isReplacedByTheEasierVariantOrTheNextAlternative(String takenBack, String proposed) {
        assertThat(proposed(after(takenBack, Removal.TAKEN_BACK))).isEqualTo(proposed);
    }

    @ParameterizedTest
    @EnumSource(
            value = Removal.class,
            names = {"TAKEN_BACK", "STEPPED_OUT"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatWentForAnotherReasonIsNotReplaced(Removal why) {
        Story story = after("plank.full", why);
        assertThat(new ReplaceTakenBack().find(Now.of(story, 16)).rejected())
                .containsExactly(new Rejected("R-BACK-1", "R-BACK-1", "NOTHING_TAKEN_BACK"));
    }

    @Test
    void aBarredVariantIsPassedOverUntilTheBarEnds() {
        Story story = after("plank.full", Removal.TAKEN_BACK);
        LocalDate until = Client.day(17);
        story.happened(new ExerciseBarred(new UUID(9, 90), "plank.knee", until));
        assertThat(proposed(story)).isEqualTo("side.knee");
        assertThat(((Finding.Found) new ReplaceTakenBack().find(Now.of(story, 17))).exercise())
                .isEqualTo("plank.knee");
    }

    @Test
    void whatHasBeenReplacedIsReplacedOnce() {
        Story story = after("plank.full", Removal.TAKEN_BACK).given(15, "plank.knee", 1);
        assertThat(proposed(story)).isEqualTo("nothing");
    }

    private static Story after(String exercise, Removal why) {
        Story story = AddMovementTest.ready(List.of(), 0.0).given(10, exercise, 1);
        int version = story.state().course().latestPlan().version() + 1;
        return story.happened(new ExerciseRemoved(new UUID(9, 80), version, exercise, 1, why, Client.day(14)));
    }

    private static String proposed(Story story) {
        return new ReplaceTakenBack().find(Now.of(story, 16)) instanceof Finding.Found found
                ? found.exercise()
                : "nothing";
    }
}
