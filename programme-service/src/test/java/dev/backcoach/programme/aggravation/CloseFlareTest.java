package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-AGG-4: how a flare ends, and how what it paused comes back. */
class CloseFlareTest {

    @ParameterizedTest(name = "check-ins on days {0} with pain {1}: closed {2}")
    @CsvSource({
        "18 19 20, 1 1 1, true",
        "18 19, 1 1, false",
        "18 20 21, 1 1 1, false",
        "18 20 21 22, 1 1 1 1, true",
        "18 19 20, 1 2 1, false"
    })
    void closesAfterThreeObservedDaysInARowWithoutARise(String days, String pains, boolean closed) {
        Story story = AnswerFlareTest.flare();
        List<Integer> on = numbers(days);
        for (int i = 0; i < on.size(); i++) {
            int pain = numbers(pains).get(i);
            story.told(story.client.checkIn(on.get(i), 5, pain, pain));
        }
        assertThat(story.state().course().flare() == null).isEqualTo(closed);
    }

    @Test
    void aCalmWindowFollows() {
        Story story = closed();
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-4.CLOSED");
        assertThat(story.state().window().orElseThrow().kind()).isEqualTo(WindowKind.CALM);
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(day(21));
    }

    @Test
    void thenWhatWasPausedIsProposedTogetherEachDownOnce() {
        Story story = closed().told(closedPulse());
        story.calmDays(21, 27).reviewed(28, "12:00");
        assertThat(story.proposed()).isEqualTo("R-AGG-4 plank.knee/1");
        assertThat(story.state().proposal().orElseThrow().kind()).isEqualTo(ChangeKind.RESUMED);
        story.confirmed(28, "13:00");
        assertThat(story.plan(29)).containsExactly("walk.block/1", "plank.knee/1");
        assertThat(story.state().course().memory().paused()).isEmpty();
        assertThat(story.state().window().orElseThrow().length()).isEqualTo(14);
    }

    @Test
    void takenBackItIsPausedAgain() {
        Story story = closed().told(closedPulse());
        story.calmDays(21, 27).reviewed(28, "12:00").confirmed(28, "13:00");
        story.told(story.client.plank(29, "plank.knee", 6));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-3.TAKEN_BACK");
        assertThat(story.plan(29)).containsExactly("walk.block/1");
        assertThat(story.state().course().memory().paused())
                .extracting(Prescription::exercise)
                .containsExactly("plank.knee");
    }

    @Test
    void openForFourteenDaysItAsksForAReview() {
        Story story = AnswerFlareTest.flare();
        for (int day = 18; day <= 30; day++) {
            story.told(story.client.checkIn(day, 5, 3, 3)).told(story.client.walk(day));
        }
        story.reviewed(31, "11:59");
        assertThat(story.state().review()).isEmpty();
        story.reviewed(31, "12:00");
        assertThat(story.state().review()).contains(ReviewKind.FLARE);
    }

    private static List<Integer> numbers(String text) {
        return new Scanner(text).tokens().map(Integer::valueOf).toList();
    }

    private static ScreenNoted closedPulse() {
        return new Client().pulse(20, ScreenOutcome.CLEARED);
    }

    private static Story closed() {
        Story story = AnswerFlareTest.flare();
        for (int day = 18; day <= 20; day++) {
            story.told(story.client.checkIn(day)).told(story.client.walk(day));
        }
        return story;
    }
}
