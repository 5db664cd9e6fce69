package dev.backcoach.progress.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.Samples;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.NoteMilestone;
import dev.backcoach.progress.command.ProgressCommand.NotePlan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programme service's own samples, read as this service reads them. */
class ProgrammeContractTest {

    private final NeighbourFacts reader = new NeighbourFacts();
    private final List<Fact> facts = Samples.of("programme").facts(new ClientId(UUID.randomUUID()));

    private List<ProgressCommand> commandsFor(String type) {
        return facts.stream()
                .filter(fact -> fact.type().equals(type))
                .map(reader::commandFor)
                .flatMap(Optional::stream)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exercise-added.v1",
                "dose-stepped.v1",
                "variant-regressed.v1",
                "variant-advanced.v1",
                "items-resumed.v1"
            })
    void aChangeOfThePlanSaysWhatIsPrescribedFromWhenOn(String type) {
        assertThat(commandsFor(type))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                NotePlan.class,
                                plan -> assertThat(plan.begun()).isNotEmpty().allSatisfy(begun -> {
                                    assertThat(begun.exercise()).isNotBlank();
                                    assertThat(begun.rung()).isPositive();
                                    assertThat(begun.timesPerWeek()).isBetween(1, 7);
                                    assertThat(begun.since()).isNotNull();
                                })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"variant-regressed.v1", "variant-advanced.v1"})
    void anotherVariantTakesThePlaceOfTheOne(String type) {
        assertThat(commandsFor(type))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(((NotePlan) command).begun())
                        .allSatisfy(begun -> assertThat(begun.instead()).isNotNull()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exercise-removed.v1", "items-paused.v1"})
    void whatEndsSaysFromWhenOn(String type) {
        assertThat(commandsFor(type))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(((NotePlan) command).ended())
                        .isNotEmpty()
                        .allSatisfy(ended -> assertThat(ended.on()).isNotNull()));
    }

    @Test
    void theProgrammeOpensWithAPrescription() {
        assertThat(commandsFor("programme-opened.v1"))
                .isNotEmpty()
                .allSatisfy(command ->
                        assertThat(((NoteMilestone) command).plan().begun()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage-entered.v1", "window-passed.v1", "decision-taken.v1"})
    void aMilestoneSaysWhatExactly(String type) {
        assertThat(commandsFor(type))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                NoteMilestone.class,
                                milestone -> assertThat(milestone.detail()).isNotBlank()));
    }

    @Test
    void aFlareSaysWhatRestsAndItsEndIsAMilestone() {
        assertThat(commandsFor("flare-opened.v1"))
                .isNotEmpty()
                .allSatisfy(
                        command -> assertThat(((NoteMilestone) command).plan().ended())
                                .isNotEmpty()
                                .allSatisfy(ended -> assertThat(ended.on()).isNotNull()));
        assertThat(commandsFor("flare-closed.v1")).isNotEmpty().hasOnlyElementsOfType(NoteMilestone.class);
    }

    @Test
    void noSampleOfTheProgrammeServiceIsTooMuchForTheReader() {
        assertThat(facts).allSatisfy(fact -> assertThat(reader.commandFor(fact)).isNotNull());
    }
}
