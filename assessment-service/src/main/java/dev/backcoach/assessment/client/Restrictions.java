package dev.backcoach.assessment.client;

import dev.backcoach.assessment.event.ScreenNoted;
import dev.backcoach.assessment.event.ScreenOutcome;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the safety screens say of a client.
 *
 * @param outcome of the last full screen, or of a pulse that blocks after it; null before the first
 * @param tags restrictions of the last full screen and the pulses after it
 * @param rules items matched there
 * @param version of intake's stream that this is as of; 0 before the first
 */
public record Restrictions(ScreenOutcome outcome, Set<String> tags, Set<String> rules, long version) {

    static final Restrictions UNKNOWN = new Restrictions(null, Set.of(), Set.of(), 0);

    public Restrictions {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        rules = Collections.unmodifiableSet(new TreeSet<>(rules));
    }

    /** Whether a screen is in and allows tests. */
    public boolean cleared() {
        return outcome != null && !outcome.blocks();
    }

    /** A full screen replaces what was known; a pulse asks little and can therefore only add. */
    Restrictions after(ScreenNoted noted) {
        if (!noted.pulse()) {
            return new Restrictions(noted.outcome(), noted.tags(), noted.rules(), noted.sourceVersion());
        }
        return new Restrictions(
                outcome == null || !noted.outcome().blocks() ? outcome : noted.outcome(),
                union(tags, noted.tags()),
                union(rules, noted.rules()),
                noted.sourceVersion());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
