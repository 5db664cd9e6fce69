package dev.backcoach.systemtests.population;

import dev.backcoach.programme.content.ExerciseLibrary;
import dev.backcoach.programme.content.PolicyFiles;
import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.programme.Rulebook;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many invented clients under one policy, through the programme's real decider: no HTTP, no database. The same seed
 * gives the same clients with the same luck under every policy.
 *
 * @param clients how many
 * @param days from the first day of plan 1
 */
record Population(long seed, int clients, int days, Model model, RuleSet rules) {

    private static final ExerciseLibrary EXERCISES = ExerciseLibrary.load();

    static Population of(long seed, int clients, int days) {
        return new Population(seed, clients, days, Model.PUBLISHED, RuleSet.ALL);
    }

    /** @param policy by its name, such as {@code STRICT} */
    PopulationFigures under(String policy) {
        Rulebook book = new Rulebook(EXERCISES.catalogue(), PolicyFiles.load(), rules, null);
        List<ClientYear> years = IntStream.range(0, clients)
                .parallel()
                .mapToObj(client -> new SimulatedLife(book, seed, client, model).live(policy, days))
                .toList();
        return new PopulationFigures(policy, days, years);
    }
}
