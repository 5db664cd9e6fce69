package dev.backcoach.assessment.client;

import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.result.SkipReason;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One assessment of a client.
 *
 * @param protocol version that it follows
 * @param results by test id
 * @param skipped why tests were left out, by test id
 * @param completed the scores, or null while it is open
 */
public record Assessment(
        UUID id,
        String protocol,
        Setting setting,
        Map<String, Recorded> results,
        Map<String, SkipReason> skipped,
        AssessmentCompleted completed) {

    public Assessment {
        results = Collections.unmodifiableMap(new TreeMap<>(results));
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    }

    /** Whether results may still change. */
    public boolean open() {
        return completed == null;
    }

    Assessment in(Setting newSetting) {
        return new Assessment(id, protocol, newSetting, results, skipped, completed);
    }

    Assessment with(String testId, Recorded recorded) {
        return new Assessment(id, protocol, setting, put(results, testId, recorded), without(skipped, testId), null);
    }

    Assessment skipping(String testId, SkipReason reason) {
        return new Assessment(id, protocol, setting, without(results, testId), put(skipped, testId, reason), null);
    }

    Assessment completedWith(AssessmentCompleted scores) {
        return new Assessment(id, protocol, setting, results, skipped, scores);
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
