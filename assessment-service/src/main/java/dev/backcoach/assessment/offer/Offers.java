package dev.backcoach.assessment.offer;

import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.scoring.TestDeficit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tests a client is offered in an assessment: restrictions and trigger profile decide (domain.md 3).
 *
 * @param cleared whether the safety screen allows tests
 * @param results so far, by test id
 */
public record Offers(
        Protocol protocol, Profile profile, boolean cleared, Setting setting, Map<String, Recorded> results) {

    public Offers {
        results = Map.copyOf(results);
    }

    /** Of every test of the protocol, in its order. */
    public List<Offer> all() {
        return protocol.tests().stream().map(this::of).toList();
    }

    /** Of one test. */
    public Offer of(TestDefinition test) {
        List<Because> reasons = new ArrayList<>();
        if (test.mode() == Mode.CALCULATED) {
            reasons.add(new Because(Reason.WORKED_OUT, null));
        }
        if (!cleared) {
            reasons.add(new Because(Reason.SCREEN_NOT_CLEARED, null));
        }
        test.against(profile).forEach(against -> reasons.add(new Because(Reason.CONTRAINDICATED, against.code())));
        if (test.mode() == Mode.H && setting != Setting.IN_PERSON) {
            reasons.add(new Because(Reason.IN_PERSON_ONLY, null));
        }
        condition(test).ifPresent(reasons::add);
        return new Offer(test.id(), test.selfTestFor(profile), test.scored() && test.comparable(profile), reasons);
    }

    private Optional<Because> condition(TestDefinition test) {
        String other = test.onlyWithoutDeficitOn();
        if (other == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> deficit = Optional.ofNullable(results.get(other))
                .flatMap(recorded -> new TestDeficit(protocol.scoring())
                        .of(protocol.test(other).orElseThrow(), recorded, profile));
        if (deficit.isEmpty()) {
            return Optional.of(new Because(Reason.AFTER_ANOTHER, other));
        }
        return deficit.get().signum() == 0
                ? Optional.empty()
                : Optional.of(new Because(Reason.CONDITION_NOT_MET, other));
    }
}
