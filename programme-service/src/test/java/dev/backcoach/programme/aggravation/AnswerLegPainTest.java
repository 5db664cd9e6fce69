package dev.backcoach.programme.aggravation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.ReferralAdvised;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-SAFE-2: leg pain newly below the knee. */
class AnswerLegPainTest {

    @Test
    void isAnsweredAsAFlareAndAReviewIsAskedFor() {
        Story story = legPain(Story.withProbe(), 17);
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-SAFE-2.REVIEW");
        assertThat(story.state().course().flare()).isNotNull();
        assertThat(story.state().review()).contains(ReviewKind.LEG_PAIN);
    }

    @Test
    void theSecondTimeTheClientIsReferredAndBlocked() {
        Story story = legPain(Story.withProbe(), 17);
        story.on(new ResolveReview(Client.COACH, story.at(18, "09:00").toInstant()));
        for (int day = 19; day <= 21; day++) {
            story.told(story.client.checkIn(day));
        }
        legPain(story, 25);
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-SAFE-2.BLOCKED");
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
        assertThat(story.outcomes()).anyMatch(ReferralAdvised.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"17, 20:00", "21, 12:00"})
    void aFlareOfAnotherKindDoesNotHideIt(int day, String time) {
        Story story = flare(Story.withProbe());
        story.told(story.client.symptom(day, time, 1, true, null, SymptomNoted.Cause.UNKNOWN, story.at(day, time)));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-SAFE-2.REVIEW");
        assertThat(story.state().review()).contains(ReviewKind.LEG_PAIN);
        assertThat(story.state().course().flare().openedOn()).isEqualTo(Client.day(17));
        assertThat(story.state().course().memory().legPain()).isEqualTo(1);
    }

    @Test
    void theSecondTimeBlocksInAFlareOfAnotherKindToo() {
        Story story = legPain(Story.withProbe(), 17);
        story.on(new ResolveReview(Client.COACH, story.at(18, "09:00").toInstant()));
        for (int day = 19; day <= 24; day++) {
            story.told(story.client.checkIn(day));
        }
        assertThat(story.state().course().flare()).isNull();
        story.told(story.client.symptom(25, "12:00", 8, false, null, SymptomNoted.Cause.OTHER, story.at(25, "12:00")));
        assertThat(story.state().course().flare()).isNotNull();
        legPain(story, 28);
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-SAFE-2.BLOCKED");
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
    }

    @Test
    void withinTheFlareThatItOpenedItIsCountedOnce() {
        Story story = legPain(Story.withProbe(), 17);
        story.on(new ResolveReview(Client.COACH, story.at(18, "09:00").toInstant()));
        legPain(story, 20);
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-AGG-4.AGAIN");
        assertThat(story.state().course().memory().legPain()).isEqualTo(1);
    }

    @Test
    void whatWasKnownAtIntakeIsNotNew() {
        Story story = Story.opened();
        TriggerProfileNoted known = story.client.triggers();
        story.told(new TriggerProfileNoted(
                known.source(), 1, known.irritability(), false, Map.of(), 1, 1, 5, true, 0, 0, Map.of(), Map.of()));
        legPain(story, 3);
        assertThat(story.state().course().flare()).isNull();
    }

    @Test
    void theStraightLegRaiseSaysItToo() {
        Story story = Story.opened().calmDays(1, 4);
        AssessmentNoted tested = story.client.clean(5, 0);
        story.told(new AssessmentNoted(
                tested.source(),
                tested.assessmentId(),
                tested.verdict(),
                List.of(),
                tested.deficits(),
                tested.scores(),
                Map.of(),
                Map.of(),
                Map.of(),
                true));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-SAFE-2.REVIEW");
    }

    private static Story flare(Story story) {
        return story.told(
                story.client.symptom(17, "12:00", 8, false, null, SymptomNoted.Cause.OTHER, story.at(17, "12:00")));
    }

    private static Story legPain(Story story, int day) {
        return story.told(
                story.client.symptom(day, "12:00", 1, true, null, SymptomNoted.Cause.UNKNOWN, story.at(day, "12:00")));
    }
}
