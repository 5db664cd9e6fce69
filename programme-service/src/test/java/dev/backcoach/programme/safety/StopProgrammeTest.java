package dev.backcoach.programme.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R-SAFE-1: a blocking screen or pulse stops everything. */
class StopProgrammeTest {

    @ParameterizedTest
    @EnumSource(names = {"REFER_BLOCKED", "URGENT_BLOCKED", "EMERGENCY_BLOCKED"})
    void aBlockingPulseStopsEverything(ScreenOutcome outcome) {
        Story story = Story.withProbe();
        story.told(story.client.pulse(17, outcome));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-SAFE-1.BLOCKED");
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
        assertThat(story.state().window()).isEmpty();
        assertThat(story.decider().nextReview(story.state())).isEmpty();
        story.calmDays(18, 30);
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-SAFE-1.BLOCKED");
    }

    @Test
    void aBlockBeatsAWaitingProposal() {
        Story story = Story.withProbeProposed();
        story.told(story.client.pulse(16, ScreenOutcome.URGENT_BLOCKED));
        assertThat(story.state().proposal()).isEmpty();
        assertThat(story.events()).anyMatch(ProgrammeStopped.class::isInstance);
    }

    @Test
    void aPulseDoesNotLiftABlockButAClearScreenDoesAndAllItemsGoDownOnce() {
        Story story = Story.withProbe();
        story.told(story.client.pulse(17, ScreenOutcome.REFER_BLOCKED));
        story.told(story.client.pulse(18, ScreenOutcome.CLEARED));
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
        story.told(story.client.screen(20, ScreenOutcome.CLEARED_WITH_CAUTION));
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
        assertThat(story.plan(20)).containsExactly("walk.block/1", "plank.knee/1");
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(Client.day(21));
    }
}
