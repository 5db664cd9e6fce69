package dev.backcoach.progress.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.Samples;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.EraseClient;
import dev.backcoach.progress.command.ProgressCommand.NoteCoach;
import dev.backcoach.progress.command.ProgressCommand.NoteMode;
import dev.backcoach.progress.command.ProgressCommand.NoteRegistration;
import dev.backcoach.progress.command.ProgressCommand.NoteTimeZone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The intake service's own samples, read as this service reads them. */
class IntakeContractTest {

    private final NeighbourFacts reader = new NeighbourFacts();
    private final List<Fact> facts = Samples.of("intake").facts(new ClientId(UUID.randomUUID()));

    private List<ProgressCommand> commandsFor(String type) {
        return facts.stream()
                .filter(fact -> fact.type().equals(type))
                .map(reader::commandFor)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void aRegistrationSaysSinceWhenAndInWhichZone() {
        assertThat(commandsFor("client-registered.v1"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(NoteRegistration.class, registration -> {
                            assertThat(registration.registeredAt()).isNotNull();
                            assertThat(registration.timeZone()).isNotNull();
                        }));
    }

    @Test
    void aChangeOfZoneSaysWhichItIsNow() {
        assertThat(commandsFor("time-zone-changed.v1"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                NoteTimeZone.class,
                                change -> assertThat(change.timeZone()).isNotNull()));
    }

    @Test
    void anAssignmentSaysWhoTheCoachIs() {
        assertThat(commandsFor("coach-assigned.v1"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                NoteCoach.class,
                                coach -> assertThat(coach.coachId()).isNotNull()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake-completed.v1", "mode-changed.v1"})
    void aCompletedIntakeAndAChangeSayHowTheClientIsCoached(String type) {
        assertThat(commandsFor(type))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                NoteMode.class,
                                mode -> assertThat(mode.mode()).isIn("ONLINE", "FACE_TO_FACE", "HYBRID")));
    }

    @Test
    void anErasureEndsTheDiary() {
        assertThat(commandsFor("client-erased.v1"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command).isInstanceOf(EraseClient.class));
    }

    @Test
    void noSampleOfTheIntakeServiceIsTooMuchForTheReader() {
        assertThat(facts).allSatisfy(fact -> assertThat(reader.commandFor(fact)).isNotNull());
    }
}
