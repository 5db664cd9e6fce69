package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** The rules on the exercises that are shipped. */
class ShippedExercisesTest {

    private final Client client = new Client();
    private final Story story = new Story(client, ExerciseLibrary.load().catalogue());

    @Test
    void theProbeIsTakenBackAndTriedAgainOnTheKnees() {
        story.told(client.intake());
        assertThat(story.plan(1)).containsExactly("walk.block/2");
        story.calmDays(1, 14).told(client.assessment(14, 0)).reviewed(15, "12:00");
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("plank.full");
        story.confirmed(15, "13:00").told(client.plank(16, "plank.full", 6)).calmDays(17, 38);
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("plank.knee");
    }
}
