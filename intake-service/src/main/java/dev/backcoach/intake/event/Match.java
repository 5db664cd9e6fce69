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
}
