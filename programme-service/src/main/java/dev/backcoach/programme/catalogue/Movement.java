package dev.backcoach.programme.catalogue;

import java.util.List;

/**
 * A fundamental movement.
 *
 * @param name for example {@code LIFT}
 * @param codes by which goals and tests call it
 * @param lifeTasks can-do items that demand it
 * @param exercises from the easiest to the hardest
 */
public record Movement(String name, List<String> codes, List<String> lifeTasks, List<String> exercises) {

    public Movement {
        codes = List.copyOf(codes);
        lifeTasks = List.copyOf(lifeTasks);
        exercises = List.copyOf(exercises);
    }
}
