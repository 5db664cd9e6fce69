package dev.backcoach.intake.event;

import java.util.List;

/**
 * A rule of the safety screen that applies to the client.
 *
 * @param rule for example {@code hs.ca.history}
 * @param tags restrictions that come with it, for example {@code NO_LOADED_FLEXION}
 */
public record Match(String rule, Level level, List<String> tags) {

    public Match {
        tags = List.copyOf(tags);
    }

    /** The same match as it counts once a clinician has cleared it (domain.md 2.1). */
    public Match asCaution() {
        return new Match(rule, Level.C, tags);
    }
}
