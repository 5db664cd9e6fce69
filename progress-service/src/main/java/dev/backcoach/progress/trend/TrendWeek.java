package dev.backcoach.progress.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One week of the adherence trend.
 *
 * @param from its Monday
 * @param countedDays on which training could be due: a programme ran, and the client was neither ill nor travelling
 * @param adherence sum of min(done, due) / sum of due, to two places; null where nothing was due
 * @param exercises those that were prescribed, in alphabetical order
 */
public record TrendWeek(LocalDate from, int countedDays, BigDecimal adherence, List<OfExercise> exercises) {

    /**
     * One exercise in a week.
     *
     * @param due how often it was to be done
     * @param done on how many days at least half of the prescribed volume was
     * @param adherence min(done, due) / due, to two places; null where nothing was due
     */
    public record OfExercise(String exercise, int due, int done, BigDecimal adherence) {}

    public TrendWeek {
        exercises = List.copyOf(exercises);
    }

    /** Sum of what was due. */
    public int due() {
        return exercises.stream().mapToInt(OfExercise::due).sum();
    }

    /** Sum of what was done, of each exercise at most what was due. */
    public int done() {
        return exercises.stream()
                .mapToInt(exercise -> Math.min(exercise.done(), exercise.due()))
                .sum();
    }
}
