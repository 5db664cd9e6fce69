package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.event.WindowFailed;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-LATE-1: a report about a moment before a verdict. */
class LateReportTest {

    @Test
    void aLateReportUndoesTheVerdictAndTheIncreaseThatRestedOnIt() {
        Story story = Story.withProbe().calmDays(16, 17);
        story.told(story.client.symptom(12, "20:00", 3, story.at(18, "09:00")));
        assertThat(key(story)).isEqualTo("R-LATE-1.RECLASSIFIED");
        assertThat(story.outcomes()).anyMatch(WindowFailed.class::isInstance);
        assertThat(story.plan(18)).containsExactly("walk.block/1");
        assertThat(story.state().gates()).isEmpty();
        assertWindow(story, WindowKind.NORMAL, 19, 32);
    }

    @Test
    void aLateReportLetsTheProposalLapseThatRestedOnTheVerdict() {
        Story story = Story.withProbeProposed();
        story.told(story.client.checkIn(13, 30, 1, 1, story.at(15, "18:00")));
        assertThat(story.outcomes()).anyMatch(ProposalLapsed.class::isInstance);
        assertThat(story.state().proposal()).isEmpty();
        assertWindow(story, WindowKind.NORMAL, 16, 29);
    }

    @Test
    void whereALaterWindowHasPassedSinceALateReportIsOnlyRecorded() {
        Story story = Story.withProbe().calmDays(16, 30);
        story.told(story.client.symptom(12, "20:00", 3, story.at(31, "09:00")));
        assertThat(key(story)).isEqualTo("R-LATE-1.RECORDED");
        assertThat(story.plan(31)).containsExactly("walk.block/2", "plank.full/1");
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
