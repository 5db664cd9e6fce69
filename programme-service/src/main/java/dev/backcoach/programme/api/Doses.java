package dev.backcoach.programme.api;

import dev.backcoach.programme.content.ExerciseLibrary;
import jakarta.enterprise.context.ApplicationScoped;

/** Rungs of the catalogue's exercises with their words. */
@ApplicationScoped
public class Doses {

    private final ExerciseLibrary library;

    Doses(ExerciseLibrary library) {
        this.library = library;
    }

    /** @param rung counted from 1 */
    DoseView of(String exercise, int rung, int timesPerWeek) {
        return library.find(exercise)
                .map(entry -> DoseView.of(entry.ladder().get(rung - 1), timesPerWeek))
                .orElseThrow(() -> new IllegalStateException("the catalogue has no exercise " + exercise));
    }

    String nameOf(String exercise) {
        return library.nameOf(exercise);
    }
}
