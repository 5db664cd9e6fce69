package dev.backcoach.programme.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import org.junit.jupiter.api.Test;

/** Consent to care that is withdrawn and given again while the programme runs (domain.md R-START-1, 6.5). */
class HonourConsentTest {

    @Test
    void withdrawnConsentRestsEverything() {
        Story story = Story.withProbe();
        story.told(story.client.consent(17, false));
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-START-1.CONSENT_WITHDRAWN");
        assertThat(story.state().status()).isEqualTo(Status.PAUSED);
        assertThat(story.state().window()).isEmpty();
        story.calmDays(18, 40);
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-START-1.CONSENT_WITHDRAWN");
    }

    @Test
    void aWaitingProposalLapsesAndCannotBeConfirmed() {
        Story story = Story.withProbeProposed();
        story.told(story.client.consent(15, false));
        assertThat(story.state().proposal()).isEmpty();
    }

    @Test
    void nothingIsConfirmedWhileItRests() {
        Story story = Story.withProbeProposed();
        var proposal = story.state().proposal().orElseThrow().id();
        story.told(story.client.consent(15, false));
        assertThatThrownBy(() -> story.on(new ConfirmProposal(
                        proposal, Client.COACH, story.at(16, "09:00").toInstant())))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void givenAgainThePlanGoesOnAsItWasWithAFreshWindow() {
        Story story = Story.withProbe();
        story.told(story.client.consent(17, false));
        story.told(story.client.consent(20, true));
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
        assertThat(story.plan(20)).containsExactly("walk.block/2", "plank.full/1");
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(Client.day(21));
    }

    @Test
    void aBlockStandsWhenConsentIsGivenAgain() {
        Story story = Story.withProbe();
        story.told(story.client.pulse(17, ScreenOutcome.URGENT_BLOCKED));
        story.told(story.client.consent(18, false));
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
        story.told(story.client.consent(19, true));
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
        story.told(story.client.screen(20, ScreenOutcome.CLEARED_WITH_CAUTION));
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void aLiftedBlockDoesNotMakeUpForConsent() {
        Story story = Story.withProbe();
        story.told(story.client.consent(17, false));
        story.told(story.client.pulse(18, ScreenOutcome.EMERGENCY_BLOCKED));
        story.told(story.client.screen(19, ScreenOutcome.CLEARED_WITH_CAUTION));
        assertThat(story.state().status()).isEqualTo(Status.PAUSED);
        story.told(story.client.consent(20, true));
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
        assertThat(story.plan(20)).containsExactly("walk.block/1", "plank.knee/1");
    }

    @Test
    void anOlderWordOnConsentThatComesLateChangesNothing() {
        Story story = Story.withProbe();
        var withdrawn = story.client.consent(16, false);
        story.told(story.client.consent(17, true)).told(withdrawn);
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
    }
}
