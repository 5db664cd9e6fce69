package dev.backcoach.programme.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.event.ReviewWithdrawn;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-WIN-4: observed enough, but less than half done. */
class SimplifyPlanTest {

    @ParameterizedTest(name = "{0} of 14 walks, {1} check-ins: {2}")
    @CsvSource({"7, 14, R-WIN-3", "6, 14, R-WIN-4", "6, 10, R-WIN-4", "6, 9, R-WIN-3"})
    void asksForAReview(int walks, int checkIns, String rule) {
        Story story = judged(walks, checkIns);
        assertThat(story.decisionBy(rule).asOf())
                .isEqualTo(story.at(15, "12:00").toInstant());
    }

    @Test
    void aFactThatComesInLateAnswersTheReviewAfterAll() {
        Story story = judged(6, 14);
        assertThat(story.state().review()).contains(ReviewKind.LOW_ADHERENCE);
        for (int day = 7; day <= 12; day++) {
            SessionNoted walk = story.client.walk(day);
            Source late = new Source(
                    walk.source().eventId(),
                    walk.source().version(),
                    walk.source().occurredAt(),
                    story.at(15, "11:00").toInstant());
            story.told(new SessionNoted(
                    late,
                    walk.sessionId(),
                    1,
                    walk.exercise(),
                    walk.startedAt(),
                    walk.endedAt(),
                    1,
                    12,
                    AmountUnit.MINUTES,
                    null,
                    1,
                    1,
                    3,
                    false,
                    null,
                    null));
        }
        assertThat(story.decisionBy("R-WIN-2").explanation().key()).isEqualTo("R-WIN-3.PASSED_AFTER_ALL");
        assertThat(story.events()).anyMatch(ReviewWithdrawn.class::isInstance);
    }

    private static Story judged(int walks, int checkIns) {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            if (day > 14 - checkIns) {
                story.told(story.client.checkIn(day));
            }
            if (day <= walks) {
                story.told(story.client.walk(day));
            }
        }
        return story.reviewed(15, "12:00");
    }
}
