package dev.backcoach.intake.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.intake.command.IntakeCommand;
import dev.backcoach.intake.command.NoteProgramme;
import dev.backcoach.intake.event.ProgrammeChange;
import dev.backcoach.platform.conventions.Samples;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programme service's own samples, read as this service reads them. */
class ProgrammeContractTest {

    private final NeighbourFacts reader = new NeighbourFacts();
    private final List<Fact> facts = Samples.of("programme").facts(new ClientId(UUID.randomUUID()));

    private List<IntakeCommand> commandsFor(String type) {
        return facts.stream()
                .filter(fact -> fact.type().equals(type))
                .map(reader::commandFor)
                .flatMap(Optional::stream)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "programme-opened.v1, OPENED", "programme-paused.v1, PAUSED", "programme-resumed.v1, RESUMED",
        "programme-stopped.v1, STOPPED", "gate-passed.v1, GATE_PASSED", "stage-entered.v1, STAGE_ENTERED",
        "flare-opened.v1, FLARE_OPENED", "flare-closed.v1, FLARE_CLOSED"
    })
    void aChangeOfTheProgrammeIsNoted(String type, ProgrammeChange change) {
        assertThat(commandsFor(type))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command).isInstanceOfSatisfying(NoteProgramme.class, note -> {
                    assertThat(note.change()).isEqualTo(change);
                    assertThat(note.stage() != null).isEqualTo(change == ProgrammeChange.STAGE_ENTERED);
                }));
    }

    @Test
    void noSampleOfTheProgrammeServiceIsTooMuchForTheReader() {
        assertThat(facts).allSatisfy(fact -> assertThat(reader.commandFor(fact)).isNotNull());
    }
}
