package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** R-AGG-3: A3 takes the change back. */
class TakeBackChangeTest {

    @Test
    void anEpisodeThatIsRaisedTakesBackWhatWasSteppedDown() {
        Story story = probeDone();
        story.told(story.client.symptom(16, "20:00", 4, story.at(18, "09:00")));
        assertThat(story.plan(18)).containsExactly("walk.block/2", "plank.knee/1");
        story.told(story.client.symptom(17, "20:00", 4, story.at(18, "09:01")));
        assertThat(key(story)).isEqualTo("R-AGG-3.TAKEN_BACK");
        assertThat(story.plan(18)).containsExactly("walk.block/2");
        assertWindow(story, WindowKind.CALM, 19, 25);
    }

    @Test
    void theStartActivityIsSteppedDownAndNeverRemoved() {
        Story story = Story.opened();
        story.told(story.client.session(1, "walk.block", 1, 12, AmountUnit.MINUTES, 6));
        assertThat(key(story)).isEqualTo("R-AGG-3.STEPPED_DOWN");
        assertThat(story.plan(1)).containsExactly("walk.block/1");
        assertWindow(story, WindowKind.CALM, 2, 8);
    }

    @Test
    void whatIsTakenBackIsTriedAgainAsAnEverEasierVariant() {
        Story story = probeDone();
        story.told(story.client.plank(16, "plank.full", 6)).calmDays(17, 38).confirmed(38, "20:00");
        assertThat(story.plan(39)).containsExactly("walk.block/2", "plank.knee/1");
        story.told(story.client.plank(39, "plank.knee", 6)).calmDays(40, 61);
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("plank.wall");
        story.confirmed(61, "20:00")
                .told(story.client.plank(62, "plank.wall", 6))
                .calmDays(63, 84);
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("side.knee");
        assertThat(story.lastDecision().rejected())
                .contains(new Rejected("plank.wall", "R-BACK-1", "NO_EASIER_VARIANT"));
        assertThat(story.events()).noneMatch(ExerciseBarred.class::isInstance);
    }

    private static Story probeDone() {
        Story story = Story.withProbe();
        return story.told(story.client.plank(16, "plank.full", 1));
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
