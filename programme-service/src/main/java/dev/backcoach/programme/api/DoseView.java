package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.content.DoseText;
import dev.backcoach.programme.content.ExerciseFile;

/**
 * How much of an exercise.
 *
 * @param amount of each set
 * @param unit MINUTES, SECONDS, REPETITIONS, METRES, or PERCENT of the usual volume
 * @param perSide whether each side does all of it
 * @param load kilograms in all; absent for none
 * @param text the whole in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DoseView(
        int sets, double amount, String unit, boolean perSide, Double load, int timesPerWeek, String text) {

    /** The rung, done that many times a week. */
    static DoseView of(ExerciseFile.Rung rung, int timesPerWeek) {
        return new DoseView(
                rung.sets(),
                rung.amount(),
                rung.unit(),
                rung.perSide(),
                rung.load(),
                timesPerWeek,
                DoseText.of(rung, timesPerWeek));
    }
}
