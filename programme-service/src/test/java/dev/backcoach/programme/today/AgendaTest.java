package dev.backcoach.programme.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.content.ExerciseLibrary;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done on a day, and in which order. */
class AgendaTest {

    private static final ExerciseLibrary LIBRARY = ExerciseLibrary.load();

    private final Story story = Story.towards(List.of("lift"), "gym");

    @Test
    void whatIsDoneHalfwayCountsAndLessDoesNot() {
        story.told(story.client.session(1, "walk.block", 1, 5.9, AmountUnit.MINUTES, 1));
        assertThat(only(1).done()).isFalse();
        assertThat(only(1).due()).isTrue();
        story.told(story.client.session(1, "walk.block", 1, 6, AmountUnit.MINUTES, 1));
        assertThat(only(1).done()).isTrue();
        assertThat(only(1).due()).isFalse();
        assertThat(only(1).daysDone()).isEqualTo(1);
    }

    @Test
    void whatTheWeekHasHadItsShareOfRestsAndComesLast() {
        story.given(1, "pallof", 1).given(1, "plank.knee", 1);
        for (int day = 1; day <= 3; day++) {
            story.told(story.client.session(day, "pallof", 2, 8, AmountUnit.REPETITIONS, 1));
        }
        assertThat(due(4)).containsExactly("walk.block", "plank.knee");
        assertThat(order(4)).containsExactly("walk.block", "plank.knee", "pallof");
        assertThat(due(7)).doesNotContain("pallof");
        assertThat(due(8)).containsExactly("walk.block", "pallof", "plank.knee");
    }

    @Test
    void bendingComesLastOfWhatIsDueForABackThatDoesNotLikeIt() {
        story.told(story.client.triggers(
                Irritability.LOW,
                false,
                Map.of(Direction.FLEXION, new Sensitivity(Sensitivity.Grade.INTOLERANT, 3, 3))));
        story.given(1, "hinge.dowel", 1).given(1, "plank.knee", 1);
        assertThat(order(1)).containsExactly("walk.block", "plank.knee", "hinge.dowel");
        assertThat(agenda(1)).extracting(Agenda.Entry::waits).containsExactly(false, false, true);
    }

    @Test
    void beforeTheFirstDayAndWhileItRestsThereIsNothingToDo() {
        assertThat(agenda(0)).isEmpty();
        story.told(story.client.pulse(1, ScreenOutcome.URGENT_BLOCKED));
        assertThat(agenda(1)).isEmpty();
    }

    private Agenda.Entry only(int day) {
        return agenda(day).getFirst();
    }

    private List<String> order(int day) {
        return agenda(day).stream().map(entry -> entry.item().exercise()).toList();
    }

    private List<String> due(int day) {
        return agenda(day).stream()
                .filter(Agenda.Entry::due)
                .map(entry -> entry.item().exercise())
                .toList();
    }

    private List<Agenda.Entry> agenda(int day) {
        return Agenda.of(
                story.state(),
                Story.ALL,
                story.decider().policy(story.state()).windows(),
                Client.day(day),
                id -> LIBRARY.find(id).orElseThrow().loads());
    }
}
