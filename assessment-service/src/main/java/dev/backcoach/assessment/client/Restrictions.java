package dev.backcoach.assessment.client;

import dev.backcoach.assessment.event.ScreenNoted;
import dev.backcoach.assessment.event.ScreenOutcome;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the safety screens say of a client.
 *
 * @param outcome as it stands now; null before the first screen
 * @param tags restrictions that stand
 * @param rules items that stand
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

    /** Intake tells everything that stands with each screen and each pulse, so the last one tells all. */
    static Restrictions of(ScreenNoted noted) {
        return new Restrictions(noted.outcome(), noted.tags(), noted.rules(), noted.sourceVersion());
    }
}
