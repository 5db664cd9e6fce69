package dev.backcoach.programme.aggravation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-ATTR-1: a report belongs to the change that was watched, for the settle hours after it was done. */
class AttributionTest {

    @Test
    void painMoreThanTheSettleHoursAfterTheExerciseBelongsToNothing() {
        Story story = probeDone();
        story.told(story.client.symptom(18, "18:10", 3, story.at(18, "18:10")));
        assertThat(key(story)).isEqualTo("R-AGG-3.TAKEN_BACK");
        Story later = probeDone();
        later.told(later.client.symptom(18, "18:11", 3, later.at(18, "18:11")));
        assertThat(key(later)).isEqualTo("R-AGG-0.HELD");
    }

    private static Story probeDone() {
        Story story = Story.withProbe();
        return story.told(story.client.plank(16, "plank.full", 1));
    }

    private static String key(Story story) {
        return story.lastDecision().explanation().key();
    }
}
