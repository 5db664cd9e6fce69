package dev.backcoach.programme.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.programme.log.LatestState.DatedPlan;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Story;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The latest plan of a client, as the compacted topic tells it. */
class LatestStateTest {

    static final Path CONTRACTS = Path.of("src/main/resources/contracts/state");

    private final SealedJson json = EventContracts.json(ProgrammeTypes::adjust);

    static EventTypes<LatestState> types(SealedJson json) {
        return EventTypes.of(ProgrammeTypes.SERVICE, LatestState.class, json)
                .event(LatestState.NAME, LatestState.class)
                .build();
    }

    @Test
    void itIsAsPromised() {
        EventContracts.of(types(json), CONTRACTS)
                .withoutDocument()
                .mayLack(LatestState.class, "policy", "plan", "nextPlan", "window")
                .example("awaiting-intake", of(Programme.UNKNOWN))
                .example("with-a-confirmed-change", of(Story.withProbe().state()))
                .verify();
    }

    @Test
    void beforeIntakeThereIsNoPlan() {
        assertThat(of(Programme.UNKNOWN))
                .isEqualTo(new LatestState(41, Status.AWAITING_INTAKE, null, null, null, null));
    }

    @Test
    void aConfirmedChangeIsTheNextPlanUntilItsDay() {
        LatestState state = of(Story.withProbe().state());
        assertThat(state.status()).isEqualTo(Status.RUNNING);
        assertThat(state.plan().items()).extracting(LatestState.Item::exercise).containsExactly("walk.block");
        DatedPlan next = state.nextPlan();
        assertThat(next.items()).extracting(LatestState.Item::exercise).containsExactly("walk.block", "plank.full");
        assertThat(next.effectiveOn()).isEqualTo(state.window().firstDay());
        assertThat(next.version()).isEqualTo(state.plan().version() + 1);
    }

    @Test
    void aStoppedProgrammeSaysSo() {
        Story story = Story.opened();
        story.told(story.client.pulse(3, ScreenOutcome.EMERGENCY_BLOCKED));
        assertThat(of(story.state()).status()).isEqualTo(Status.BLOCKED);
    }

    @Test
    void nothingThatWasReportedIsInIt() {
        JsonNode written = json.tree(
                json.write(new ClientId(new UUID(3, 3)), of(Story.withProbe().state())));
        assertThat(written.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("version", "status", "policy", "plan", "nextPlan", "window");
    }

    private static LatestState of(Programme programme) {
        return LatestState.of(41, programme, Story.ALL);
    }
}
