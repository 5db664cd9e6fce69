package dev.backcoach.programme.event;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A physical assessment was completed (domain.md 3.1).
 *
 * @param deficits by test, 0 to 1; tests that were not performed are left out
 * @param scores by ranked sub-link, 0 to 1
 */
public record AssessmentNoted(
        Source source,
        UUID assessmentId,
        String verdict,
        List<String> weakLinks,
        Map<String, Double> deficits,
        Map<String, Double> scores)
        implements FactNoted {

    public AssessmentNoted {
        weakLinks = List.copyOf(weakLinks);
        deficits = Collections.unmodifiableMap(new TreeMap<>(deficits));
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }
}
