package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.ExerciseRemoved;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Removal;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-ADD-3: demanded movements behind R-GATE-3. */
class AddMovementTest {

    @Test
    void theNextDemandedMovementWhosePrerequisitesAreMetIsAdded() {
        Story story = ready(List.of("carry", "lift"), 0.39);
        assertThat(proposed(story)).isEqualTo("hinge.dowel/1");
    }

    @Test
    void aMovementWhosePrerequisitesAreNotMetIsPassedOverWithTheReason() {
        Finding finding = find(ready(List.of("carry"), 0.39));
        assertThat(finding.rejected()).containsExactly(new Rejected("carry.two", "R-ADD-3", "PREREQUISITE"));
    }

    @Test
    void whatTheGoalDoesNotDemandIsLeftToTheCoach() {
        assertThat(find(ready(List.of(), 0.0)).rejected())
                .containsExactly(new Rejected("R-ADD-3", "R-ADD-3", "NO_MOVEMENT_LACKING"));
    }

    @Test
    void behindAShutGateNothingIsAdded() {
        assertThat(find(ready(List.of("lift"), 0.40)).rejected())
                .containsExactly(new Rejected("hinge.dowel", "R-ADD-3", "GATE_SHUT_R-GATE-3"));
    }

    @Test
    void aVariantThatHasBeenShownIsNotBegunAgain() {
        Story story = ready(List.of("lift"), 0.0);
        story.given(2, "hinge.dowel", 2).happened(passed(story, 15)).happened(gone(story, "hinge.dowel"));
        assertThat(proposed(story)).isEqualTo("lift.knee/1");
    }

    static WindowPassed passed(Story story, int day) {
        Window window = new Window(WindowKind.NORMAL, Client.day(day - 14), Client.day(day - 1), 14, null);
        return new WindowPassed(
                new UUID(9, 70),
                window,
                new Baselines(1, 1, 5),
                Client.day(day),
                story.at(day, "12:00").toInstant());
    }

    static ExerciseRemoved gone(Story story, String exercise) {
        int version = story.state().course().latestPlan().version() + 1;
        return new ExerciseRemoved(new UUID(9, 71), version, exercise, 1, Removal.BY_COACH, Client.day(15));
    }

    static Story ready(List<String> demands, double score) {
        Story story = Story.towards(demands, null).fullDays(1, 13);
        story.told(story.client.clean(13, score));
        return story.open("R-GATE-1");
    }

    private static Finding find(Story story) {
        return new AddMovement().find(Now.of(story, 16));
    }

    private static String proposed(Story story) {
        Finding.Found found = (Finding.Found) find(story);
        return found.exercise() + "/" + found.rung();
    }
}
