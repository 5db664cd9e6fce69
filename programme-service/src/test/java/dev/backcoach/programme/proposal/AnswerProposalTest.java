package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-COACH: the coach's answer to a proposal is a decision of its own. */
class AnswerProposalTest {

    @Test
    void whatIsConfirmedIsThePlanOfTheNextDay() {
        Story story = Story.withProbe();
        assertThat(story.firedBy("R-COACH").result()).isEqualTo("CONFIRMED");
        assertThat(story.plan(15)).containsExactly("walk.block/2");
        assertThat(story.plan(16)).containsExactly("walk.block/2", "plank.full/1");
    }

    @Test
    void whatIsRejectedIsNotProposedForTwentyEightDays() {
        Story story = Story.withProbeProposed().rejected(15, "13:00");
        assertThat(story.firedBy("R-COACH").result()).isEqualTo("REJECTED");
        assertThat(story.state().course().memory().refusedUntil()).containsEntry("plank.full", Client.day(43));
        assertThat(story.proposed()).isEqualTo("R-ADD-1 side.knee/1");
    }

    @Test
    void whatDoesNotWaitAnyMoreCannotBeConfirmed() {
        Story story = Story.withProbeProposed();
        assertThatThrownBy(() -> story.on(new ConfirmProposal(
                        new UUID(5, 5), Client.COACH, story.at(15, "13:00").toInstant())))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("does not wait");
    }
}
