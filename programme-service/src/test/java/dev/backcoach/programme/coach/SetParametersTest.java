package dev.backcoach.programme.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.command.ChoosePolicy;
import dev.backcoach.programme.command.SetBaselines;
import dev.backcoach.programme.command.SetTarget;
import dev.backcoach.programme.event.AggravationDetected;
import dev.backcoach.programme.event.ProposalTakenUp;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.goal.Demands;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.programme.Aim;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client's policy, targets and baselines, set by the coach (R-COACH-1). */
class SetParametersTest {

    @Test
    void theNextWindowIsAsLongAsTheCoachSays() {
        Story story = Story.withProbeProposed();
        story.on(policy(story, "STRICT", 21, null, Confirmation.COACH)).confirmed(15, "20:00");
        assertThat(story.state().window().orElseThrow().length()).isEqualTo(21);
        assertThat(story.lastDecision().policy()).isEqualTo("STRICT@1+windowDays=21");
    }

    @ParameterizedTest(name = "{0} days and adherence {1}: allowed {2}")
    @CsvSource({
        "10, 0.6, true",
        "28, 1.0, true",
        "9, 0.8, false",
        "29, 0.8, false",
        "14, 0.59, false",
        "14, 1.01, false"
    })
    void onlyWithinTheBounds(int days, double adherence, boolean allowed) {
        Story story = Story.withProbe();
        if (allowed) {
            story.on(policy(story, "STRICT", days, adherence, Confirmation.COACH));
            assertThat(story.state().course().setting().windowDays()).isEqualTo(days);
        } else {
            assertThatThrownBy(() -> story.on(policy(story, "STRICT", days, adherence, Confirmation.COACH)))
                    .isInstanceOf(Rejection.class);
        }
    }

    @Test
    void theOtherPolicyHoldsFromNowOn() {
        Story story = Story.withProbe();
        story.on(policy(story, "PAIN_MONITORING", null, null, Confirmation.COACH));
        story.told(story.client.plank(16, "plank.full", 1)).told(story.client.checkIn(17, 19, 1, 1));
        assertThat(story.events()).noneMatch(AggravationDetected.class::isInstance);
        assertThat(story.state().course().policy()).isEqualTo("PAIN_MONITORING@1");
    }

    @Test
    void anUnknownPolicyIsRefused() {
        Story story = Story.withProbe();
        assertThatThrownBy(() -> story.on(policy(story, "BRAVE", null, null, Confirmation.COACH)))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void confirmedAutomaticallyAnIncreaseNeedsNoWord() {
        Story story = Story.opened().calmDays(1, 10);
        story.told(story.client.assessment(10, 0));
        story.on(policy(story, "STRICT", null, null, Confirmation.AUTOMATIC)).calmDays(11, 14);
        story.reviewed(15, "12:00");
        assertThat(story.plan(16)).containsExactly("walk.block/2", "plank.full/1");
        assertThat(story.state().proposal()).isEmpty();
        assertThat(story.outcomes()).anyMatch(ProposalTakenUp.class::isInstance);
    }

    @Test
    void baselinesRiseByTheCoachAlone() {
        Story story = Story.withProbe();
        story.on(new SetBaselines(
                Client.COACH,
                new Baselines(2, 3, 10),
                "NEW_NORMAL",
                story.at(16, "09:00").toInstant()));
        story.told(story.client.plank(16, "plank.full", 2)).told(story.client.checkIn(17, 15, 2, 3));
        assertThat(story.events()).noneMatch(AggravationDetected.class::isInstance);
    }

    @Test
    void aTargetIsARungOfTheMovement() {
        Story story = Story.towards(List.of("lift"), null).fullDays(1, 2);
        story.on(target(story, "LIFT", "lift.knee", 3));
        Movement lift = Story.ALL.movements().getFirst();
        assertThat(new Demands(Story.ALL).target(story.state(), lift)).contains(new Aim.Target("lift.knee", 3));
        assertThatThrownBy(() -> story.on(target(story, "LIFT", "plank.full", 3)))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> story.on(target(story, "LIFT", "lift.knee", 7)))
                .isInstanceOf(Rejection.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"recreational, 4", "club, 6", "elite, 7"})
    void withoutACoachsWordTheTargetFollowsTheLevel(String level, int rung) {
        Story story = Story.towards(List.of("lift"), "gym");
        StartingPointNoted known = story.client.start(List.of("lift"), "gym");
        story.told(new StartingPointNoted(
                known.source(),
                known.canDo(),
                known.knownPainFree(),
                7,
                60,
                known.equipment(),
                8,
                4.0,
                List.of("lift", "run"),
                List.of(),
                "gym",
                level));
        Demands demands = new Demands(Story.ALL);
        assertThat(demands.target(story.state(), demands.of(story.state()).getFirst()))
                .contains(new Aim.Target("lift.floor", rung));
        assertThat(demands.target(story.state(), demands.of(story.state()).getLast()))
                .contains(new Aim.Target("run.walk", 7));
    }

    private static SetTarget target(Story story, String movement, String exercise, int rung) {
        return new SetTarget(
                Client.COACH,
                movement,
                exercise,
                rung,
                "JOB",
                story.at(3, "09:00").toInstant());
    }

    private static ChoosePolicy policy(
            Story story, String name, Integer days, Double adherence, Confirmation confirmation) {
        return new ChoosePolicy(
                Client.COACH,
                name,
                days,
                adherence,
                false,
                confirmation,
                "STEADY",
                null,
                story.state().asOf().plusSeconds(60));
    }
}
