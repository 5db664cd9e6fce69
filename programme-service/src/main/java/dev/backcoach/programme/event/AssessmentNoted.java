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
 * @param results by test in its own unit; may be empty
 * @param movements rating of the movement screen by code, for example {@code lift: CLEAN}; may be empty
 * @param loads kilograms with which a movement was rated; may be empty
 * @param legPainBelowKnee whether the straight-leg raise brought leg pain below the knee
 */
public record AssessmentNoted(
        Source source,
        UUID assessmentId,
        String verdict,
        List<String> weakLinks,
        Map<String, Double> deficits,
        Map<String, Double> scores,
        Map<String, Double> results,
        Map<String, String> movements,
        Map<String, Double> loads,
        boolean legPainBelowKnee)
        implements FactNoted {

    /** The rating of a movement that was done without compensation or pain. */
    public static final String CLEAN = "CLEAN";

    /** The verdict once a coach has reviewed it: its weak links are the coach's. */
    public static final String REVIEWED = "REVIEWED";

    public AssessmentNoted {
        weakLinks = List.copyOf(weakLinks);
        deficits = sorted(deficits);
        scores = sorted(scores);
        results = sorted(results);
        movements = sorted(movements);
        loads = sorted(loads);
    }

    /** Of scored tests alone. */
    public AssessmentNoted(
            Source source,
            UUID assessmentId,
            String verdict,
            List<String> weakLinks,
            Map<String, Double> deficits,
            Map<String, Double> scores) {
        this(source, assessmentId, verdict, weakLinks, deficits, scores, Map.of(), Map.of(), Map.of(), false);
    }

    private static <V> Map<String, V> sorted(Map<String, V> values) {
        return values == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** This one over an earlier one: what was not tested again stands as it was. */
    public AssessmentNoted over(AssessmentNoted earlier) {
        return new AssessmentNoted(
                source,
                assessmentId,
                verdict,
                weakLinks,
                merged(earlier.deficits, deficits),
                merged(earlier.scores, scores),
                merged(earlier.results, results),
                merged(earlier.movements, movements),
                merged(earlier.loads, loads),
                legPainBelowKnee);
    }

    private static <V> Map<String, V> merged(Map<String, V> earlier, Map<String, V> later) {
        Map<String, V> all = new TreeMap<>(earlier);
        all.putAll(later);
        return all;
    }

    /** With the weak links of a coach's review, which stand until the client is tested again. */
    public AssessmentNoted with(List<String> others) {
        return new AssessmentNoted(
                source, assessmentId, REVIEWED, others, deficits, scores, results, movements, loads, legPainBelowKnee);
    }
}
