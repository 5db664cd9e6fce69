package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.ProposalLapsed;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-ONE-1 and R-PLAT-1: one change at a time, proposed and answered. */
class OneChangeTest {

    @Test
    void withoutAnAssessmentNothingIsAddedAndTheCoachIsAsked() {
        Story story = Story.opened().calmDays(1, 14).reviewed(15, "12:00");
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-PLAT-1.REVIEW");
        assertThat(story.lastDecision().rejected())
                .contains(
                        new Rejected("R-BACK-1", "R-BACK-1", "NOTHING_TAKEN_BACK"),
                        new Rejected("R-ADD-1", "R-ADD-1", "ASSESSMENT_NOT_COMPLETED"),
                        new Rejected("R-DOSE-0", "R-DOSE-0", "GATE_OPEN_R-GATE-1"))
                .extracting(Rejected::rule)
                .containsExactly(
                        "R-MAINT-1",
                        "R-AGG-4",
                        "R-BACK-1",
                        "R-STR-1",
                        "R-RELIEF",
                        "R-ROLL-1",
                        "R-STR-2",
                        "R-ADD-1",
                        "R-DOSE-0",
                        "R-SPORT-1",
                        "R-ADD-2",
                        "R-ADD-3",
                        "R-PRE-1",
                        "R-DOSE-1");
        assertThat(story.state().review()).contains(ReviewKind.NO_CANDIDATE);
    }

    @Test
    void aResolvedReviewGoesOnWithAFreshWindowFromTheNextDay() {
        Story story = Story.opened().calmDays(1, 14).reviewed(15, "12:00");
        story.on(new ResolveReview(Client.COACH, story.at(16, "10:00").toInstant()));
        assertThat(story.state().review()).isEmpty();
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(Client.day(17));
    }

    @Test
    void aConfirmedIncreaseTakesEffectOnTheNextDayAndOpensAFullWindow() {
        Story story = Story.withProbe();
        assertThat(story.plan(15)).containsExactly("walk.block/2");
        assertThat(story.plan(16)).containsExactly("walk.block/2", "plank.full/1");
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(Client.day(16));
        assertThat(story.state().window().orElseThrow().lastDay()).isEqualTo(Client.day(29));
        assertThat(story.state().proposal()).isEmpty();
    }

    @Test
    void aProposalIsConfirmedOnce() {
        Story story = Story.withProbeProposed();
        UUID proposal = story.state().proposal().orElseThrow().id();
        story.confirmed(15, "13:00");
        assertThatThrownBy(() -> story.on(new ConfirmProposal(
                        proposal, Client.COACH, story.at(15, "14:00").toInstant())))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void afterARejectionTheNextCandidateIsProposedAtOnce() {
        Story story = Story.withProbeProposed().rejected(15, "13:00");
        assertThat(story.state().proposal().orElseThrow().exercise()).isEqualTo("side.knee");
        assertThat(story.lastDecision().rejected()).contains(new Rejected("plank.full", "R-ADD-1", "REFUSED_BY_COACH"));
    }

    @Test
    void anUnansweredProposalLapsesAfterFourteenDaysIntoAReview() {
        Story story = Story.withProbeProposed().calmDays(16, 28).reviewed(29, "11:59");
        assertThat(story.state().proposal()).isPresent();
        story.reviewed(29, "12:00");
        assertThat(story.state().proposal()).isEmpty();
        assertThat(story.state().review()).contains(ReviewKind.PROPOSAL_UNANSWERED);
    }

    @Test
    void anAggravationLetsTheProposalLapseAndAWindowOpens() {
        Story story = Story.withProbeProposed();
        story.told(story.client.checkIn(16, 5, 3, 3));
        assertThat(story.events())
                .anyMatch(e -> e instanceof ProposalLapsed l && l.why() == ProposalLapsed.Lapse.FACTS_CHANGED);
        assertThat(story.state().proposal()).isEmpty();
        assertThat(story.lastDecision().explanation().key()).isEqualTo("R-WIN-0.OPENED");
        assertThat(story.state().window().orElseThrow().firstDay()).isEqualTo(Client.day(17));
    }
}
