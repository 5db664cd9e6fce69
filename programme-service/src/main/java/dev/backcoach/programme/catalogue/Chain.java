package dev.backcoach.programme.catalogue;

import java.util.List;

/**
 * Variants of one exercise from the easiest to the hardest (domain.md 5.1).
 *
 * @param region CORE, HIP or LUMBAR
 */
public record Chain(String id, String region, List<String> exercises) {

    public Chain {
        exercises = List.copyOf(exercises);
    }
}
