package dev.backcoach.programme.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-SAFE-3: with the pulse overdue by more than 3 days nothing increases. */
class HoldIncreasesTest {

    @Test
    void whileThePulseIsOverdueAPassIsKeptAndTheCandidateComesWithTheAnswer() {
        Story story = overdue();
        assertThat(story.decisionBy("R-SAFE-3").asOf())
                .isEqualTo(story.at(11, "00:00").toInstant());
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-WIN-2.PASSED");
        assertThat(story.state().proposal()).isEmpty();
        story.told(story.client.pulse(16, ScreenOutcome.CLEARED));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-ADD-1.PROPOSED");
    }

    @Test
    void anAggravationThatComesFirstSpendsTheKeptPass() {
        Story story = overdue();
        story.told(story.client.symptom(16, "07:00", 4, story.at(16, "07:00")));
        story.told(story.client.pulse(16, ScreenOutcome.CLEARED));
        assertThat(story.state().proposal()).isEmpty();
        assertThat(story.state().window()).isPresent();
    }

    @Test
    void anOverduePulseKeepsTheCoachFromConfirming() {
        Story story = walking(Story.withProbeProposed(), 15, 24);
        assertThatThrownBy(() -> story.confirmed(25, "09:00"))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.rule()).isEqualTo("R-SAFE-3"));
    }

    @Test
    void thePulseIsNotOverdueOnTheThirdDayAfterItWasDue() {
        Story story = walking(Story.withProbeProposed(), 15, 24);
        story.confirmed(24, "23:59");
        assertThat(story.plan(25)).containsExactly("walk.block/2", "plank.full/1");
    }

    private static Story walking(Story story, int from, int to) {
        for (int day = from; day <= to; day++) {
            story.told(story.client.walk(day));
        }
        return story;
    }

    private static Story overdue() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            story.told(story.client.checkIn(day)).told(story.client.walk(day));
        }
        return story.told(story.client.assessment(14, 0)).reviewed(15, "12:00");
    }
}
