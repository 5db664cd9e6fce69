package dev.backcoach.programme.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.story.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A state that was kept as a snapshot is the state that was folded. */
class SnapshotTest {

    private final ClientId client = new ClientId(new UUID(3, 3));
    private final SealedJson json = EventContracts.json(ProgrammeTypes::adjust);

    @Test
    void aProgrammeBeforeIntakeIsReadAsItWasWritten() {
        assertSame(Programme.UNKNOWN);
    }

    @Test
    void aProgrammeWithAProposalIsReadAsItWasWritten() {
        assertSame(Story.withProbeProposed().rejected(15, "13:00").state());
    }

    @Test
    void aProgrammeAfterAnAggravationIsReadAsItWasWritten() {
        Story story = Story.withProbe();
        story.told(story.client.checkIn(17, 30, 1, 1)).told(story.client.plank(18, "plank.full", 6));
        assertSame(story.calmDays(19, 24).state());
    }

    private void assertSame(Programme state) {
        assertThat(json.read(client, json.write(client, state), Programme.class))
                .isEqualTo(state);
    }
}
