package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-EXCL-1: what keeps an exercise out of a plan. */
class ExclusionsTest {

    @Test
    void aRestrictionTagExcludes() {
        Story story = Story.opened().calmDays(1, 14);
        story.told(story.client.screen(14, ScreenOutcome.CLEARED_WITH_CAUTION, "NO_BREATH_HOLD"));
        story.told(story.client.assessment(14, 0)).reviewed(15, "12:00");
        assertThat(story.lastDecision().rejected())
                .contains(new Rejected("plank.full", "R-ADD-1", "TAG_NO_BREATH_HOLD"));
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("side.knee");
    }
}
