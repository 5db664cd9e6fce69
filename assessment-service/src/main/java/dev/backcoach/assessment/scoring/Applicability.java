package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Setting;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Which tests an assessment is measured against (domain.md 3.1, step 2). Not applicable are contraindicated and
 * restricted tests that were not taken, hands-on tests without a session in person, conditional tests whose condition
 * does not hold, and tests without norms for the client. While a condition is not known, its test counts as missing, so
 * that leaving tests out never raises coverage.
 */
final class Applicability {

    private final Protocol protocol;
    private final Examination examination;
    private final Map<String, BigDecimal> deficits;

    /** @param deficits of the tests taken, by id */
    Applicability(Protocol protocol, Examination examination, Map<String, BigDecimal> deficits) {
        this.protocol = protocol;
        this.examination = examination;
        this.deficits = deficits;
    }

    boolean applies(TestDefinition test) {
        return possible(test) && test.comparable(examination.profile()) && mayHold(test);
    }

    /** Whether it was taken, and its result counts. */
    boolean counts(TestDefinition test) {
        return deficits.containsKey(test.id()) && applies(test) && holds(test);
    }

    /** Whether this client can take it in this setting, or has. */
    private boolean possible(TestDefinition test) {
        return taken(test) || possibleUntaken(test);
    }

    private boolean taken(TestDefinition test) {
        return test.mode() == Mode.CALCULATED
                ? deficits.containsKey(test.id())
                : examination.results().containsKey(test.id())
                        && (test.mode() != Mode.H || examination.setting() == Setting.IN_PERSON);
    }

    private boolean possibleUntaken(TestDefinition test) {
        return switch (test.mode()) {
            case CALCULATED ->
                possibleUntaken(test.ratios().to())
                        && test.ratios().parts().stream().anyMatch(part -> possibleUntaken(part.of()));
            case H -> examination.setting() == Setting.IN_PERSON && allowed(test);
            case P, V -> allowed(test);
        };
    }

    private boolean possibleUntaken(String testId) {
        return protocol.test(testId).filter(this::possibleUntaken).isPresent();
    }

    private boolean allowed(TestDefinition test) {
        return !test.contraindicated(examination.profile())
                && !examination.restricted().contains(test.id());
    }

    private boolean holds(TestDefinition test) {
        String condition = test.onlyWithoutDeficitOn();
        return condition == null || (deficits.containsKey(condition) && mayHold(test));
    }

    private boolean mayHold(TestDefinition test) {
        String condition = test.onlyWithoutDeficitOn();
        if (condition == null) {
            return true;
        }
        BigDecimal deficit = deficits.get(condition);
        return deficit == null ? possibleUntaken(condition) : deficit.signum() == 0;
    }

    /** The weight of a test in this assessment: a V test that is not taken in person counts less. */
    BigDecimal weight(TestDefinition test) {
        boolean remote = test.modeFor(examination.profile()) == Mode.V && !takenInPerson(test);
        return remote ? test.weight().multiply(protocol.scoring().remoteFactor()) : test.weight();
    }

    private boolean takenInPerson(TestDefinition test) {
        var taken = examination.results().get(test.id());
        return taken == null
                ? examination.setting() == Setting.IN_PERSON
                : switch (taken.method()) {
                    case IN_PERSON -> true;
                    case PORTAL_SELF, LIVE_VIDEO -> false;
                };
    }
}
