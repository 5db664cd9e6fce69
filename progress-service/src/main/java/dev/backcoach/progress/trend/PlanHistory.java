package dev.backcoach.progress.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was prescribed on which day.
 *
 * @param items in the order in which they were prescribed
 */
public record PlanHistory(List<Prescribed> items) {

    /** No programme is known. */
    public static final PlanHistory NONE = new PlanHistory(List.of());

    public PlanHistory {
        items = List.copyOf(items);
    }

    /** The history that changes amount to, given in the order in which the programme made them. */
    public static PlanHistory of(List<PlanChange> changes) {
        List<Prescribed> items = new ArrayList<>();
        for (PlanChange change : changes) {
            end(items, change.exercise(), change.day());
            if (change.instead() != null) {
                end(items, change.instead(), change.day());
            }
            if (change.rung() != null) {
                items.add(new Prescribed(change.exercise(), change.rung(), change.timesPerWeek(), change.day(), null));
            }
        }
        return new PlanHistory(items);
    }

    private static void end(List<Prescribed> items, String exercise, LocalDate day) {
        items.removeIf(item -> item.exercise().equals(exercise) && !item.since().isBefore(day));
        items.replaceAll(item -> item.exercise().equals(exercise) ? item.endingOn(day) : item);
    }

    /** What was prescribed of an exercise on a day. */
    public Optional<Prescribed> on(String exercise, LocalDate day) {
        return items.stream()
                .filter(item -> item.exercise().equals(exercise) && item.covers(day))
                .findFirst();
    }

    /** Whether an exercise was prescribed on a day; empty where no programme is known. */
    public Optional<Boolean> prescribes(String exercise, LocalDate day) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(on(exercise, day).isPresent());
    }
}
