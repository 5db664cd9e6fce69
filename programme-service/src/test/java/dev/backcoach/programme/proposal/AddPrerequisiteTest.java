package dev.backcoach.programme.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.ProposalConfirmed;
import dev.backcoach.programme.plan.ChangeKind;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-PRE-1: the first missing prerequisite of a demanded movement. */
class AddPrerequisiteTest {

    @ParameterizedTest(name = "{0} needs {1} first")
    @CsvSource({"carry, side.knee", "push, plank.full", "rotate, birddog.one", "getup, bridge.two"})
    void isTheOneThatCanBeDoneNow(String demand, String exercise) {
        Finding.Found found =
                (Finding.Found) new AddPrerequisite().find(Now.of(AddMovementTest.ready(List.of(demand), 0.0), 16));
        assertThat(found.exercise()).isEqualTo(exercise);
    }

    @Test
    void aVariantInThePlanIsNoLongerMissing() {
        Story story = AddMovementTest.ready(List.of("carry"), 0.0).given(14, "side.knee", 1);
        assertThat(new AddPrerequisite().find(Now.of(story, 16)).rejected())
                .containsExactly(new Rejected("R-PRE-1", "R-PRE-1", "NO_PREREQUISITE_LACKING"));
    }

    @Test
    void whatItBringsDoesNotCountAsAChain() {
        Story story = AddMovementTest.ready(List.of("carry"), 0.0);
        Proposal proposal = new Proposal(
                new UUID(9, 5),
                1,
                "R-PRE-1",
                ChangeKind.ADDED,
                "side.knee",
                0,
                1,
                5,
                story.at(14, "12:00").toInstant(),
                story.at(28, "12:00").toInstant());
        UUID decision = new UUID(9, 6);
        story.happened(new ChangeProposed(decision, proposal))
                .happened(new ProposalConfirmed(decision, proposal.id(), Client.COACH, Client.day(15)));
        assertThat(story.state().course().memory().preparing()).containsExactly("side.knee");
    }
}
