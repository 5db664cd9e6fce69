package dev.backcoach.programme.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.event.ProgrammeStopped;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R-SAFE-1, R-SAFE-3 and R-EXCL-2. */
class SafetyTest {

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
        Story story = Story.withProbeProposed();
        assertThatThrownBy(() -> story.confirmed(25, "09:00"))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.rule()).isEqualTo("R-SAFE-3"));
    }

    @Test
    void thePulseIsNotOverdueOnTheThirdDayAfterItWasDue() {
        Story story = Story.withProbeProposed();
        story.confirmed(24, "23:59");
        assertThat(story.plan(25)).containsExactly("walk.block/2", "plank.full/1");
    }

    @Test
    void whatANewProfileExcludesLeavesThePlanAtOnce() {
        Story story = Story.withProbe();
        story.told(story.client.triggers(
                Irritability.LOW,
                false,
                Map.of(Direction.EXTENSION, new Sensitivity(Sensitivity.Grade.INTOLERANT, 4, 4))));
        assertThat(story.plan(16)).containsExactly("walk.block/2");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-EXCL-2.REMOVED");
        assertThat(story.lastDecision().explanation().args()).containsEntry("because", "DIRECTION_EXTENSION");
    }

    @Test
    void anExcludedStartActivityGivesWayToTheNextAllowedOne() {
        Story story = Story.opened();
        story.told(story.client.triggers(
                Irritability.LOW, false, Map.of(Direction.GAIT, new Sensitivity(Sensitivity.Grade.INTOLERANT, 3, 3))));
        assertThat(story.plan(1)).containsExactly("walk.interval/1");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-EXCL-2.REPLACED");
    }

    private static Story overdue() {
        Story story = Story.opened();
        for (int day = 1; day <= 14; day++) {
            story.told(story.client.checkIn(day)).told(story.client.walk(day));
        }
        return story.told(story.client.assessment(14, 0)).reviewed(15, "12:00");
    }
}
