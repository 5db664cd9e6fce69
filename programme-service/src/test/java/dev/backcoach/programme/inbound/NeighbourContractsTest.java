package dev.backcoach.programme.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.Samples;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample that a neighbour has committed can be taken in, and each event that the programme lives by has one. */
class NeighbourContractsTest {

    private final NeighbourFacts reader = new NeighbourFacts();

    @ParameterizedTest
    @MethodSource("neighbours")
    void whatTheNeighbourPublishesCanBeTakenIn(String service, List<String> needed) {
        Samples samples = Samples.of(service);
        assertThat(samples.types()).containsAll(needed);
        List<Fact> facts = samples.facts(new ClientId(UUID.randomUUID()));
        assertThat(facts).allSatisfy(fact -> {
            reader.restricts(fact);
            assertThat(reader.commandFor(fact).isPresent()).as(fact.type()).isEqualTo(needed.contains(fact.type()));
        });
    }

    static List<Arguments> neighbours() {
        return List.of(
                Arguments.of(
                        "intake",
                        List.of(
                                "client-registered.v1",
                                "coach-assigned.v1",
                                "coach-unassigned.v1",
                                "time-zone-changed.v1",
                                "consent-granted.v1",
                                "consent-withdrawn.v1",
                                "screen-evaluated.v1",
                                "trigger-profile-derived.v1",
                                "starting-point-identified.v1",
                                "intake-completed.v1",
                                "client-erased.v1")),
                Arguments.of(
                        "assessment",
                        List.of("assessment-completed.v1", "weak-link-confirmed.v1", "weak-link-overridden.v1")),
                Arguments.of(
                        "progress",
                        List.of(
                                "session-logged.v1",
                                "session-corrected.v1",
                                "check-in-recorded.v1",
                                "symptom-reported.v1",
                                "workshop-completed.v1",
                                "outcome-measured.v1")));
    }
}
