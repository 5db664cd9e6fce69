package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.content.ExerciseFile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exercise as anybody may read it.
 *
 * @param stages 0 START to 6 SPORT
 * @param role START, RELIEF, TRAINING, FUNDAMENTAL or SPORT
 * @param equipment what is needed, empty for none
 * @param ladder its doses from the first rung up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExerciseView(
        String id,
        String name,
        String role,
        List<Integer> stages,
        String region,
        List<String> equipment,
        String chain,
        String movement,
        String easier,
        String harder,
        List<RungView> ladder,
        String instruction) {

    /** One rung, counted from 1. */
    public record RungView(int rung, DoseView dose) {}

    static ExerciseView of(ExerciseFile.Entry exercise) {
        List<ExerciseFile.Rung> rungs = exercise.ladder();
        return new ExerciseView(
                exercise.id(),
                exercise.name(),
                exercise.role(),
                exercise.stages(),
                exercise.region(),
                exercise.equipment(),
                exercise.chain(),
                exercise.movement(),
                exercise.easier(),
                exercise.harder(),
                IntStream.range(0, rungs.size())
                        .mapToObj(i -> new RungView(
                                i + 1, DoseView.of(rungs.get(i), rungs.get(i).timesPerWeek())))
                        .toList(),
                exercise.instruction());
    }
}
