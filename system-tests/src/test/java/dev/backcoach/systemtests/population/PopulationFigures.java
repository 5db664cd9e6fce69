package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a population came to under one policy.
 *
 * @param years of the clients, in their order
 */
record PopulationFigures(String policy, int days, List<ClientYear> years) {

    PopulationFigures {
        years = List.copyOf(years);
    }

    /** Weeks that have been lived whole. */
    int weeks() {
        return days / 7;
    }

    /** The share of clients, 0 to 1, who have had an item of this stage or a higher one by the end of a week. */
    double reached(Stage stage, int week) {
        return share(year -> year.stageWeeks().get(stage), week);
    }

    /** The share of clients who have reached their goal by the end of a week. */
    double reachedGoal(int week) {
        return share(ClientYear::goalWeek, week);
    }

    private double share(Function<ClientYear, Integer> first, int week) {
        return (double) years.stream()
                        .map(first)
                        .filter(Objects::nonNull)
                        .filter(w -> w <= week)
                        .count()
                / years.size();
    }

    /** The figures of one kind of client. */
    PopulationFigures of(ClientKind kind) {
        return new PopulationFigures(
                policy, days, years.stream().filter(y -> y.kind() == kind).toList());
    }

    /** Counts of all clients added up, by key. */
    Map<String, Integer> added(Function<ClientYear, Map<String, Integer>> counts) {
        Map<String, Integer> all = new TreeMap<>();
        years.forEach(year -> counts.apply(year).forEach((key, count) -> all.merge(key, count, Integer::sum)));
        return all;
    }

    /** The same as one number. */
    int sum(Function<ClientYear, Map<String, Integer>> counts) {
        return added(counts).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Episodes that were attributed to a change, for each increase that took effect. */
    double aggravationsPerChange() {
        return (double) sum(ClientYear::aggravations) / sum(ClientYear::increases);
    }
}
