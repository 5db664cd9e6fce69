package dev.backcoach.programme.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.policy.RuleSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The invariants of domain.md 5.7 over random clients, behaviour and reporting; jqwik prints the seed. Each is shown to
 * fail when its rule is taken out of the rule set.
 */
class InvariantsTest {

    @Property(tries = 1000)
    void holdOverRandomLives(@ForAll long seed, @ForAll @IntRange(min = 20, max = 80) int days) {
        assertThat(Invariants.brokenBy(new Life(seed, RuleSet.ALL).live(1, days)))
                .isEmpty();
    }

    @Property(tries = 20)
    void holdOverLongLives(@ForAll long seed) {
        assertThat(Invariants.brokenBy(new Life(seed, RuleSet.ALL).live(1, 300)))
                .isEmpty();
    }

    @Property(tries = 100)
    void theSameLifeGivesTheSameDecisions(@ForAll long seed) {
        assertThat(new Life(seed, RuleSet.ALL).live(1, 60).events())
                .isEqualTo(new Life(seed, RuleSet.ALL).live(1, 60).events());
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @MethodSource("rules")
    void eachIsBrokenWithoutItsRule(String rule, String invariant, int days) {
        Set<String> broken = new TreeSet<>();
        for (long seed = 1; seed <= 2000 && !broken.contains(invariant); seed++) {
            try {
                broken.addAll(Invariants.brokenBy(new Life(seed, RuleSet.ALL.leavingOut(rule)).live(1, days)));
            } catch (IllegalStateException | NoSuchElementException withoutTheRule) {
                broken.add(Invariants.START);
            }
        }
        assertThat(broken).contains(invariant);
    }

    /** Rough lives seldom get as far as these gates. */
    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"R-GATE-2", "R-GATE-3", "R-GATE-4"})
    void theLaterGatesArePassedWithoutTheirRules(String rule) {
        Set<String> with = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            with.addAll(Invariants.brokenBy(new Life(seed, RuleSet.ALL).liveCalmly(1, 250)));
            without.addAll(Invariants.brokenBy(new Life(seed, RuleSet.ALL.leavingOut(rule)).liveCalmly(1, 250)));
        }
        assertThat(with).isEmpty();
        assertThat(without).containsExactly(Invariants.GATES);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("R-ONE-1", Invariants.ONE_CHANGE, 120),
                Arguments.of("R-SAFE-3", Invariants.HOLDS, 120),
                Arguments.of("R-WIN-2", Invariants.OBSERVED, 120),
                Arguments.of("R-SAFE-1", Invariants.SAFE, 120),
                Arguments.of("R-EXCL-1", Invariants.EXCLUDED, 120),
                Arguments.of("R-EXCL-2", Invariants.EXCLUDED, 120),
                Arguments.of("R-GATE-1", Invariants.GATES, 120),
                Arguments.of("R-AGG-4", Invariants.FLARE, 120),
                Arguments.of("R-START-1", Invariants.START, 120),
                Arguments.of("R-WIN-0", Invariants.NEXT, 120));
    }
}
