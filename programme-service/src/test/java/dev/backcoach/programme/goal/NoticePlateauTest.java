package dev.backcoach.programme.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.command.SetBaselines;
import dev.backcoach.programme.event.PlateauNoted;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-PLAT-2: no better than 42 days ago, and than 84. */
class NoticePlateauTest {

    @ParameterizedTest(name = "daily worst {0} at first and {1} later: {2}")
    @CsvSource({"5, 5, true", "5, 4, true", "6, 4, false", "3, 3, true", "2, 2, false"})
    void asksForAReview(int first, int later, boolean plateau) {
        Story story = lived(first, later, 64, 1);
        assertThat(noted(story)).isEqualTo(plateau ? List.of(42) : List.of());
        assertThat(story.state().review().equals(Optional.of(ReviewKind.NO_PROGRESS)))
                .isEqualTo(plateau);
    }

    @Test
    void withTooFewObservedDaysItSaysNothing() {
        assertThat(noted(lived(5, 5, 64, 2))).isEmpty();
    }

    @Test
    void functionThatIsBetterBySomethingIsNoPlateau() {
        Story story = started(5);
        live(story, 1, 42, 5, 1);
        story.told(story.client.outcome(42, 5.2, 8));
        live(story, 43, 64, 5, 1);
        assertThat(noted(story)).isEmpty();
    }

    @Test
    void overEightyFourDaysAReferralIsSuggested() {
        Story story = lived(5, 5, 64, 1);
        story.on(new ResolveReview(Client.COACH, story.at(65, "09:00").toInstant()));
        live(story, 65, 130, 5, 1);
        assertThat(noted(story)).containsExactly(42, 84);
        assertThat(story.decisionBy("R-PLAT-2").explanation().key()).isEqualTo("R-PLAT-2.REFER");
    }

    private static List<Integer> noted(Story story) {
        return story.events().stream()
                .filter(PlateauNoted.class::isInstance)
                .map(e -> ((PlateauNoted) e).days())
                .toList();
    }

    private static Story started(int worst) {
        Story story = Story.opened();
        return story.on(new SetBaselines(
                Client.COACH,
                new Baselines(1, worst, 5),
                "USUAL",
                story.at(0, "20:00").toInstant()));
    }

    private static Story lived(int first, int later, int days, int every) {
        Story story = started(first);
        live(story, 1, 21, first, 1);
        live(story, 22, days, later, every);
        return story;
    }

    private static void live(Story story, int from, int to, int worst, int every) {
        for (int day = from; day <= to; day++) {
            if (day % every == 0) {
                story.told(story.client.checkIn(day, 5, 1, worst));
            }
            story.told(story.client.walk(day));
            if (day % 7 == 0) {
                story.told(story.client.pulse(day, ScreenOutcome.CLEARED));
            }
            story.reviewed(day, "20:00");
            boolean waits = story.state().review().isPresent()
                    && !story.state().review().equals(Optional.of(ReviewKind.NO_PROGRESS));
            if (story.state().proposal().isPresent() && !story.state().course().increasesHeld()) {
                story.rejected(day, "21:00");
            } else if (waits) {
                story.on(new ResolveReview(Client.COACH, story.at(day, "21:00").toInstant()));
            }
        }
    }
}
