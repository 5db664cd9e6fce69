package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Room in a plan: 8 items, minutes over the week, and what gives way when it is full. */
class RoomTest {

    private static final List<String> EIGHT = List.of(
            "brk.posture", "clam", "side.knee", "birddog.one", "deadbug.heel", "bridge.two", "plank.wall", "curlup");

    @Test
    void aNinthItemDoesNotFit() {
        Story story = full();
        assertThat(fit(story, "sls.stand").because()).isEqualTo("PLAN_FULL");
    }

    @Test
    void whatHasItsLadderDoneGivesWay() {
        Story story = full().given(4, "brk.posture", 2);
        story.happened(AddMovementTest.passed(story, 15));
        assertThat(fit(story, "sls.stand").givesWay()).isEqualTo("brk.posture");
    }

    @ParameterizedTest(name = "{0} minutes a day: {1}")
    @CsvSource({"12, MINUTES_PER_DAY", "13, ''"})
    void minutesCountOverTheWeek(int minutes, String because) {
        Client client = new Client();
        Story story = new Story(client, Story.ALL)
                .told(client.registration())
                .told(client.consent())
                .told(client.screen(0, ScreenOutcome.CLEARED))
                .told(client.triggers())
                .told(new StartingPointNoted(
                        client.triggers().source(),
                        List.of(new CanDo("walk_block", CanDo.Answer.YES, 0, 0, 15, 7)),
                        List.of("walk_block"),
                        7,
                        minutes,
                        List.of("MAT"),
                        8,
                        4.0,
                        List.of(),
                        List.of()))
                .told(client.completion());
        story.told(client.clean(2, 0)).open("R-GATE-1");
        assertThat(fit(story, "plank.full").because()).isEqualTo(because.isEmpty() ? null : because);
    }

    private static Story full() {
        Story story = AddMovementTest.ready(List.of(), 0.0);
        for (String exercise : EIGHT.subList(0, 7)) {
            story.given(3, exercise, 1);
        }
        return story;
    }

    private static Fit fit(Story story, String exercise) {
        return new Filters(Now.of(story, 16)).fit(Story.ALL.exercise(exercise), 1, null);
    }
}
