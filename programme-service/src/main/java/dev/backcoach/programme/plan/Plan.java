package dev.backcoach.programme.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a client does from a local day on.
 *
 * @param version 1 and up; it rises with every change
 * @param items the start activity first
 */
public record Plan(int version, LocalDate effectiveOn, List<Prescription> items) {

    public Plan {
        items = List.copyOf(items);
    }

    /** The item of this exercise; empty when it is not in the plan. */
    public Optional<Prescription> item(String exercise) {
        return items.stream().filter(i -> i.exercise().equals(exercise)).findFirst();
    }

    /** Whether the exercise is in the plan. */
    public boolean has(String exercise) {
        return item(exercise).isPresent();
    }
}
