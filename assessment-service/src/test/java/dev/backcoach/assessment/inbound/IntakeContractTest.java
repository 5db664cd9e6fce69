package dev.backcoach.assessment.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.Samples;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intake's samples, read as the service reads its events. */
class IntakeContractTest {

    private final IntakeFacts facts = new IntakeFacts();
    private final List<Fact> samples = Samples.of("intake").facts(new ClientId(new UUID(1, 1)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client-registered.v1",
                "coach-assigned.v1",
                "coach-unassigned.v1",
                "screen-evaluated.v1",
                "trigger-profile-derived.v1",
                "client-erased.v1"
            })
    void everySampleOfWhatIsNeededIsUnderstood(String type) {
        assertThat(samples)
                .filteredOn(fact -> fact.type().equals(type))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(facts.commandFor(fact)).isPresent());
    }

    @Test
    void noSampleIsMisread() {
        assertThat(samples).allSatisfy(fact -> {
            facts.commandFor(fact);
            facts.restricts(fact);
        });
    }
}
