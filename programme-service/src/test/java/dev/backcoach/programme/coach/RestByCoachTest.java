package dev.backcoach.programme.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.PauseProgramme;
import dev.backcoach.programme.command.ResumeProgramme;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** A coach pauses and resumes (R-COACH-1). */
class RestByCoachTest {

    @Test
    void aPausedProgrammeRestsAndGoesOnAsItWas() {
        Story story = Story.withProbe();
        story.on(new PauseProgramme(Client.COACH, story.at(17, "09:00").toInstant()));
        assertThat(story.state().status()).isEqualTo(Status.PAUSED);
        story.calmDays(17, 40).reviewed(60, "12:00");
        assertThat(story.state().course().pauses()).containsExactly(Pause.COACH);
        story.on(new ResumeProgramme(Client.COACH, story.at(61, "09:00").toInstant()));
        assertThat(story.plan(62)).containsExactly("walk.block/2", "plank.full/1");
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(Client.day(62));
    }

    @Test
    void twiceChangesNothing() {
        Story story = Story.withProbe();
        story.on(new PauseProgramme(Client.COACH, story.at(17, "09:00").toInstant()));
        int decisions = story.decisions().size();
        story.on(new PauseProgramme(Client.COACH, story.at(17, "09:05").toInstant()));
        assertThat(story.decisions()).hasSize(decisions);
    }

    @Test
    void aBlockIsNotLiftedByIt() {
        Story story = Story.withProbe();
        story.told(story.client.pulse(17, ScreenOutcome.URGENT_BLOCKED));
        assertThatThrownBy(() -> story.on(
                        new ResumeProgramme(Client.COACH, story.at(18, "09:00").toInstant())))
                .isInstanceOf(Rejection.class);
        story.on(new PauseProgramme(Client.COACH, story.at(18, "10:00").toInstant()));
        story.on(new ResumeProgramme(Client.COACH, story.at(18, "11:00").toInstant()));
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
    }

    @Test
    void consentWithdrawnMeanwhileStays() {
        Story story = Story.withProbe();
        story.on(new PauseProgramme(Client.COACH, story.at(17, "09:00").toInstant()));
        story.told(story.client.consent(17, false));
        story.on(new ResumeProgramme(Client.COACH, story.at(18, "09:00").toInstant()));
        assertThat(story.state().course().pauses()).containsExactly(Pause.CONSENT_WITHDRAWN);
    }
}
