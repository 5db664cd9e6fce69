package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.Pulse;
import org.junit.jupiter.api.Test;

class PolicyFilesTest {

    private final Policies policies = PolicyFiles.load();

    @Test
    void strictIsTheDefaultAndTheOtherOneIsThere() {
        assertThat(policies.standard().id()).isEqualTo("STRICT@1");
        assertThat(policies.named("PAIN_MONITORING").orElseThrow().id()).isEqualTo("PAIN_MONITORING@1");
    }

    @Test
    void theyDifferInGradesAndInTheReliefGateAlone() {
        Policy strict = policies.standard();
        Policy monitoring = policies.named("PAIN_MONITORING").orElseThrow();
        assertThat(strict.windows()).isEqualTo(monitoring.windows());
        assertThat(strict.answers()).isEqualTo(monitoring.answers());
        assertThat(strict.proposing()).isEqualTo(monitoring.proposing());
        assertThat(strict.grades()).isNotEqualTo(monitoring.grades());
        assertThat(monitoring.grades().stiffnessMargin()).isEqualTo(15);
        assertThat(monitoring.gates().tolerablePain()).isEqualTo(5.0);
    }

    @Test
    void aValueOutOfItsRangeIsRefusedByName() {
        assertThatThrownBy(() -> new Pulse(8, 3)).hasMessageContaining("pulse.everyDays");
    }
}
