package dev.backcoach.programme.aggravation;

import static dev.backcoach.programme.story.Client.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.safety.HoldIncreases;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R-AGG-4: A4 opens a flare. */
class AnswerFlareTest {

    @Test
    void theChangeIsTakenBackTheStartActivityGoesDownAndNoWindowIsOpen() {
        Story story = Story.withProbe();
        story.told(story.client.plank(16, "plank.full", 1));
        story.told(story.client.symptom(16, "20:00", 8, story.at(16, "20:00")));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-4.FLARE");
        assertThat(story.plan(16)).containsExactly("walk.block/1");
        assertThat(story.state().window()).isEmpty();
        assertThat(story.state().course().flare().contactBy()).isEqualTo(day(18));
        assertThat(story.state().course().memory().paused()).isEmpty();
    }

    @Test
    void whatTheFlareIsNotAttributedToIsPaused() {
        Story story = flare();
        assertThat(story.plan(17)).containsExactly("walk.block/1");
        assertThat(story.state().course().memory().paused())
                .extracting(Prescription::exercise)
                .containsExactly("plank.full");
    }

    @Test
    void reliefStays() {
        Story story = Story.towards(List.of(), null).fullDays(1, 5).given(5, "brk.posture", 1);
        story.told(story.client.symptom(6, "12:00", 8, story.at(6, "12:00")));
        assertThat(story.plan(6)).containsExactly("walk.block/1", "brk.posture/1");
    }

    @Test
    void reliefThatWouldBeginTomorrowDoesNot() {
        Story story = withMassage().told(other(15, "22:00", 8));
        assertThat(story.plan(16)).containsExactly("walk.block/1");
    }

    @Test
    void whatBelongsToTheLastChangeLowersItAllTheSame() {
        Story story = withMassage().fullDays(16, 17).told(other(17, "20:00", 8));
        assertThat(story.plan(18)).containsExactly("walk.block/1", "massage.lumbar/1");
        story.fullDays(18, 19).told(story.client.symptom(19, "22:00", 3, story.at(19, "22:00")));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-2.STEPPED_DOWN");
        assertThat(story.plan(19)).containsExactly("walk.block/1");
        assertThat(story.state().window()).isEmpty();
        assertThat(story.state().course().flare()).isNotNull();
    }

    @Test
    void aSecondOneThatBelongsToTheLastChangeTakesItBack() {
        Story story = withMassage().fullDays(16, 17).told(other(17, "20:00", 8)).fullDays(18, 19);
        story.told(story.client.symptom(19, "22:00", 8, story.at(19, "22:00")));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-4.FLARE");
        assertThat(story.plan(19)).containsExactly("walk.block/1");
    }

    @Test
    void thePulseIsAskedForAtOnce() {
        Story story = flare();
        story.told(story.client.pulse(16, ScreenOutcome.CLEARED));
        Story asked = flare();
        assertThat(new HoldIncreases()
                        .pulseDue(asked.state(), Story.POLICIES.standard().pulse()))
                .isEqualTo(day(17));
    }

    @Test
    void nothingIncreasesWhileItIsOpen() {
        Story story = flare();
        for (int day = 18; day <= 45; day++) {
            story.told(story.client.checkIn(day, 5, 3, 3)).told(story.client.walk(day));
        }
        assertThat(story.state().proposal()).isEmpty();
        assertThat(story.state().window()).isEmpty();
    }

    @Test
    void asFunctionThatFallsByTwoIsAFlareToo() {
        Story story = Story.opened().calmDays(1, 5);
        story.told(story.client.outcome(6, 6.1, 8)).told(story.client.outcome(8, 4.2, 8));
        assertThat(story.state().course().flare()).isNull();
        story.told(story.client.outcome(10, 2.2, 8));
        assertThat(story.state().course().flare()).isNotNull();
    }

    @Test
    void aSecondOneWhileItIsOpenChangesNothingMore() {
        Story story = flare();
        story.told(story.client.symptom(20, "12:00", 9, story.at(20, "12:00")));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-4.AGAIN");
        assertThat(story.plan(20)).containsExactly("walk.block/1");
    }

    static Story flare() {
        Story story = Story.withProbe();
        return story.told(other(17, "12:00", 8));
    }

    /** Massage of the back is confirmed on day 15, to begin on day 16. */
    private static Story withMassage() {
        Story story = Story.towards(List.of(), null);
        story.told(story.client.complaints(0, 4, Map.of(), Map.of())).fullDays(1, 14);
        return story.reviewed(15, "12:00").confirmed(15, "13:00");
    }

    /** A pain that does not come from the exercises. */
    private static SymptomNoted other(int day, String time, int pain) {
        Client client = new Client();
        return client.symptom(day, time, pain, false, null, SymptomNoted.Cause.OTHER, client.at(day, time));
    }
}
