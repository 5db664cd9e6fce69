package dev.backcoach.programme.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.OverridePlan;
import dev.backcoach.programme.event.DecisionOverridden;
import dev.backcoach.programme.event.OverrideFollowed;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R-COACH-1: a coach may override anything but R-SAFE. */
class OverrideDecisionTest {

    @Test
    void anIncreaseEndsTheOpenWindowAndOpensItsOwn() {
        Story story = Story.withProbe().calmDays(16, 18);
        story.on(prescribe(story, 19, "plank.full", 2, false));
        assertThat(story.plan(20)).containsExactly("walk.block/2", "plank.full/2");
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(Client.day(20));
        assertThat(overridden(story).objections()).contains("WINDOW_OPEN");
    }

    @Test
    void aDecreaseTakesEffectAtOnceAndTheWindowGoesOn() {
        Story story = Story.withProbe().calmDays(16, 18);
        Window before = story.state().window().orElseThrow();
        story.on(prescribe(story, 19, "walk.block", 1, false));
        assertThat(story.plan(19)).containsExactly("walk.block/1", "plank.full/1");
        assertThat(story.state().window()).contains(before);
    }

    @Test
    void theReliefGateNeedsASecondConfirmation() {
        Story story = Story.opened().calmDays(1, 3);
        refused(story, prescribe(story, 4, "side.knee", 1, false), "R-GATE-1");
        story.on(prescribe(story, 4, "side.knee", 1, true));
        assertThat(overridden(story).objections()).contains("WINDOW_OPEN", "GATE_SHUT_R-GATE-1");
        refused(story, gate(story, 5, "R-GATE-1", false), "R-GATE-1");
        story.on(gate(story, 5, "R-GATE-1", true));
        assertThat(story.state().gates()).containsExactly("R-GATE-1");
    }

    @Test
    void theLumbarStretchIsForTheCoach() {
        Story story = Story.towards(List.of(), null).fullDays(1, 3);
        story.on(prescribe(story, 4, "str.lumbar", 1, false));
        assertThat(overridden(story).objections()).contains("COACH_ONLY");
        story.told(story.client.screen(5, ScreenOutcome.CLEARED));
        assertThat(story.plan(5)).containsExactly("walk.block/2", "str.lumbar/1");
    }

    @Test
    void aTagOfTheSafetyScreenStands() {
        Story story = Story.withProbe();
        story.told(story.client.screen(16, ScreenOutcome.CLEARED_WITH_CAUTION, "NO_BREATH_HOLD"));
        refused(story, prescribe(story, 17, "plank.full", 1, true), "R-EXCL-1");
    }

    @Test
    void nothingIncreasesWhileThePulseIsOverdueOrTheProgrammeIsBlocked() {
        Story story = Story.withProbe();
        for (int day = 16; day <= 26; day++) {
            story.told(story.client.walk(day));
        }
        refused(story, prescribe(story, 26, "plank.full", 2, true), "R-SAFE-3");
        story.told(story.client.pulse(27, ScreenOutcome.REFER_BLOCKED));
        refused(story, prescribe(story, 28, "plank.full", 2, true), "R-SAFE-1");
    }

    @Test
    void theStartActivityIsNotRemoved() {
        Story story = Story.withProbe();
        refused(story, command(story, 17, OverridePlan.Kind.REMOVE, "walk.block", 0, true), "R-START-1");
        story.on(command(story, 17, OverridePlan.Kind.REMOVE, "plank.full", 0, false));
        assertThat(story.plan(17)).containsExactly("walk.block/2");
        assertThat(story.state().window().orElseThrow().change()).isNull();
    }

    @Test
    void whatBecomesOfItIsFollowed() {
        Story passed = Story.withProbe().calmDays(16, 18);
        passed.on(prescribe(passed, 18, "side.knee", 1, false)).calmDays(19, 32).reviewed(33, "12:00");
        assertThat(followed(passed)).containsExactly(true);
        Story aggravated = Story.withProbe().calmDays(16, 18);
        aggravated
                .on(prescribe(aggravated, 18, "side.knee", 1, false))
                .told(aggravated.client.plank(19, "side.knee", 3));
        assertThat(followed(aggravated)).containsExactly(false);
    }

    private static List<Boolean> followed(Story story) {
        return story.events().stream()
                .filter(OverrideFollowed.class::isInstance)
                .map(e -> ((OverrideFollowed) e).passed())
                .toList();
    }

    private static DecisionOverridden overridden(Story story) {
        return (DecisionOverridden) story.events().stream()
                .filter(DecisionOverridden.class::isInstance)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static void refused(Story story, OverridePlan command, String rule) {
        assertThatThrownBy(() -> story.on(command))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    private static OverridePlan prescribe(Story story, int day, String exercise, int rung, boolean confirmed) {
        return command(story, day, OverridePlan.Kind.PRESCRIBE, exercise, rung, confirmed);
    }

    private static OverridePlan gate(Story story, int day, String gate, boolean confirmed) {
        return command(story, day, OverridePlan.Kind.OPEN_GATE, gate, 0, confirmed);
    }

    private static OverridePlan command(
            Story story, int day, OverridePlan.Kind kind, String subject, int rung, boolean confirmed) {
        return new OverridePlan(
                Client.COACH,
                kind,
                subject,
                rung,
                null,
                "CLIENT_WISH",
                "Has done it before",
                confirmed,
                story.at(day, "15:00").toInstant());
    }
}
