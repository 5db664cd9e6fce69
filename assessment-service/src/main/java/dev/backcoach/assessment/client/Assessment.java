package dev.backcoach.assessment.client;

import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.result.Skipped;
import dev.backcoach.assessment.review.Objection;
import dev.backcoach.assessment.review.Review;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One assessment of a client.
 *
 * @param protocol version that it follows
 * @param results by test id
 * @param skipped tests that were left out, by test id
 * @param completed the scores, or null while it is open
 * @param review the coach's last word on these scores, or null
 * @param objection the client's last one to them, or null
 */
public record Assessment(
        UUID id,
        String protocol,
        Setting setting,
        Map<String, Recorded> results,
        Map<String, Skipped> skipped,
        AssessmentCompleted completed,
        Review review,
        Objection objection) {

    public Assessment {
        results = Collections.unmodifiableMap(new TreeMap<>(results));
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    }

    /** One that has just begun. */
    static Assessment begun(UUID id, String protocol, Setting setting) {
        return new Assessment(id, protocol, setting, Map.of(), Map.of(), null, null, null);
    }

    /** Whether results may still change. */
    public boolean open() {
        return completed == null;
    }

    /** Whether the client has objected and the coach has not reviewed it since. */
    public boolean contested() {
        return objection != null && !objection.answered();
    }

    /** The training priorities that stand: those of the review, else those of the scoring. Only of a completed one. */
    public List<String> priorities() {
        return review == null ? completed.weakLinks() : review.weakLinks();
    }

    /** Ids of tests that do not count as applicable because a joint or position does not allow them. */
    Set<String> restricted() {
        return skipped.entrySet().stream()
                .filter(entry -> entry.getValue().reason() == SkipReason.RESTRICTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Assessment in(Setting newSetting) {
        return new Assessment(id, protocol, newSetting, results, skipped, completed, review, objection);
    }

    Assessment with(String testId, Recorded recorded) {
        return reopened(put(results, testId, recorded), without(skipped, testId));
    }

    Assessment skipping(String testId, Skipped left) {
        return reopened(without(results, testId), put(skipped, testId, left));
    }

    private Assessment reopened(Map<String, Recorded> newResults, Map<String, Skipped> newSkipped) {
        return new Assessment(id, protocol, setting, newResults, newSkipped, null, null, objection);
    }

    /** With new scores, which nobody has reviewed. */
    Assessment completedWith(AssessmentCompleted scores) {
        return new Assessment(id, protocol, setting, results, skipped, scores, null, objection);
    }

    /** Reviewed, which also answers the client's objection. */
    Assessment reviewed(Review latest) {
        return new Assessment(
                id,
                protocol,
                setting,
                results,
                skipped,
                completed,
                latest,
                objection == null ? null : new Objection(objection.text(), true));
    }

    Assessment contestedBy(Objection latest) {
        return new Assessment(id, protocol, setting, results, skipped, completed, review, latest);
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        Map<String, V> changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> changed = new TreeMap<>(map);
        changed.remove(key);
        return changed;
    }
}
