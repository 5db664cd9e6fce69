package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-AGG-0: what belongs to no change holds; the third within 28 days asks for a review. */
class HoldUnattributedTest {

    @Test
    void whatComesFromElsewhereOnlyHolds() {
        Story story = probeDone();
        story.told(story.client.symptom(16, "20:00", 5, false, null, SymptomNoted.Cause.OTHER, story.at(16, "20:00")));
        assertThat(key(story)).isEqualTo("R-AGG-0.HELD");
        assertThat(story.plan(16)).containsExactly("walk.block/2", "plank.full/1");
        assertWindow(story, WindowKind.NORMAL, 17, 30);
    }

    @Test
    void theThirdUnattributedAggravationInTwentyEightDaysAsksForAReview() {
        Story story = Story.withProbe();
        for (int day : new int[] {17, 21, 25}) {
            story.told(story.client.symptom(
                    day, "12:00", 4, false, null, SymptomNoted.Cause.OTHER, story.at(day, "12:00")));
        }
        assertThat(key(story)).isEqualTo("R-AGG-0.REVIEW");
        assertThat(story.state().review()).contains(ReviewKind.UNATTRIBUTED);
        assertThat(story.state().window()).isEmpty();
    }

    @Test
    void anEpisodeThatIsRaisedCountsOnce() {
        Story story = Story.withProbe();
        story.told(story.client.symptom(17, "12:00", 4, false, null, SymptomNoted.Cause.OTHER, story.at(17, "12:00")));
        story.told(story.client.checkIn(21, 20, 1, 1));
        int decisions = story.decisions().size();
        story.told(story.client.symptom(21, "20:00", 4, false, null, SymptomNoted.Cause.OTHER, story.at(21, "20:00")));
        assertThat(story.decisions()).hasSizeGreaterThan(decisions);
        assertThat(key(story)).isEqualTo("R-AGG-0.HELD");
        assertThat(story.state().review()).isEmpty();
    }

    @Test
    void whatTheExerciseDoesWithinTheSameEpisodeIsAnsweredAsItsOwn() {
        Story story = probeDone();
        story.told(story.client.symptom(16, "20:00", 5, false, null, SymptomNoted.Cause.OTHER, story.at(16, "20:00")));
        story.told(story.client.plank(17, "plank.full", 2));
        assertThat(key(story)).isEqualTo("R-AGG-2.STEPPED_DOWN");
        assertThat(story.plan(17)).containsExactly("walk.block/2", "plank.knee/1");
        assertThat(story.state().course().memory().episodes()).hasSize(1);
    }

    @Test
    void itIsAnsweredOnce() {
        Story story = probeDone();
        story.told(story.client.symptom(16, "20:00", 5, false, null, SymptomNoted.Cause.OTHER, story.at(16, "20:00")));
        story.told(story.client.plank(17, "plank.full", 2));
        int decisions = story.decisions().size();
        story.told(story.client.checkIn(18, 5, 2, 2));
        assertThat(story.decisions()).hasSize(decisions);
    }

    private static Story probeDone() {
        Story story = Story.withProbe();
        return story.told(story.client.plank(16, "plank.full", 1));
    }

    private static String key(Story story) {
        return story.lastDecision().explanation().key();
    }

    private static void assertWindow(Story story, WindowKind kind, int first, int last) {
        assertThat(story.state().window().orElseThrow().kind()).isEqualTo(kind);
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(day(first));
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(day(last));
    }
}
