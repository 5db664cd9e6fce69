package dev.backcoach.intake.screen;

import dev.backcoach.intake.event.Covered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What clinicians have cleared, as far as it still holds.
 *
 * @param byRule the latest word on each rule
 */
public record Covers(Map<String, Cover> byRule) {

    /** Nothing has been cleared. */
    public static final Covers NONE = new Covers(Map.of());

    public Covers {
        byRule = Collections.unmodifiableMap(new TreeMap<>(byRule));
    }

    /** Whether the rule has been cleared. */
    public boolean has(String rule) {
        return byRule.containsKey(rule);
    }

    /** With what was cleared on a date. */
    public Covers with(List<Covered> cleared, LocalDate on) {
        Map<String, Cover> more = new TreeMap<>(byRule);
        cleared.forEach(covered -> more.put(covered.rule(), new Cover(covered, on)));
        return new Covers(more);
    }

    /** Without what no longer holds. */
    public Covers without(Collection<String> rules) {
        Map<String, Cover> fewer = new TreeMap<>(byRule);
        fewer.keySet().removeAll(rules);
        return new Covers(fewer);
    }
}
