package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import java.util.Map;
import java.util.Set;

/**
 * All that an assessment is scored from.
 *
 * @param results by test id
 * @param restricted ids of tests that were left out because a joint or position does not allow them
 */
public record Examination(Profile profile, Setting setting, Map<String, Recorded> results, Set<String> restricted) {

    public Examination {
        results = Map.copyOf(results);
        restricted = Set.copyOf(restricted);
    }
}
