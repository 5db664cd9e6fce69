package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.ExerciseAdded;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.event.WindowOpened;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-ATTR-2: taken back twice, barred for 56 days. */
class BarRepeatedTest {

    @Test
    void anExerciseThatWasTakenBackTwiceIsBarredForEightWeeks() {
        Story story = probeDone();
        story.told(story.client.plank(17, "plank.full", 6)).calmDays(18, 39);
        Proposal proposal = story.state().proposal().orElseThrow();
        Change again = new Change(ChangeKind.ADDED, "plank.full", 0, 1, day(40), null);
        UUID decision = new UUID(9, 9);
        story.happened(new ProposalConfirmed(decision, proposal.id(), Client.COACH, day(40)))
                .happened(new ExerciseAdded(decision, 4, new Prescription("plank.full", 1, 7, day(40))))
                .happened(new WindowOpened(decision, new Window(WindowKind.NORMAL, day(40), day(53), 14, again)))
                .told(story.client.plank(40, "plank.full", 6));
        assertThat(story.plan(40)).containsExactly("walk.block/2");
        assertThat(story.outcomes())
                .contains(
                        new ExerciseBarred(story.outcomes().getFirst().decision(), "plank.full", day(40).plusDays(56)));
        assertThat(story.firedBy("R-ATTR-2").params())
                .containsEntry("times", "2")
                .containsEntry("barDays", "56");
    }

    private static Story probeDone() {
        Story story = Story.withProbe();
        return story.told(story.client.plank(16, "plank.full", 1));
    }
}
