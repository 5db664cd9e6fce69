package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.policy.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Runs a population of invented clients through a year under both policies, prints what they came to, and draws it:
 * into {@code target/population.md} and {@code docs/population.svg}. Its name keeps it out of the test suites;
 * docs/policies.md says how to run it. A simulation of the rules, no evidence of effect.
 */
class SimulatePopulation {

    private static final List<String> POLICIES = List.of("STRICT", "PAIN_MONITORING");
    private static final List<Double> VARIATIONS = List.of(0.0, 0.25, 0.5, 0.75);
    private static final int CLIENTS = Integer.getInteger("population.clients", 1000);
    private static final long SEED = Long.getLong("population.seed", 1);
    private static final int DAYS = 364;

    @Test
    void aYear() throws IOException {
        Instant begun = Instant.now();
        List<PopulationFigures> figures =
                POLICIES.stream().map(Population.of(SEED, CLIENTS, DAYS)::under).toList();
        Duration took = Duration.between(begun, Instant.now());
        int commands = figures.stream()
                .flatMap(f -> f.years().stream())
                .mapToInt(ClientYear::commands)
                .sum();
        String table = PopulationTable.of(figures) + "\n" + steadiness();
        String head = String.format(
                Locale.UK,
                "%,d clients, %d days, seed %d, under %s: %,d commands decided in %d s.%n%n",
                CLIENTS,
                DAYS,
                SEED,
                String.join(" and ", POLICIES),
                commands,
                took.toSeconds());
        Files.writeString(Path.of("target", "population.md"), head + table);
        Files.writeString(Path.of("..", "docs", "population.svg"), StageChart.of(figures));
        System.out.println(head + table);
        System.out.println("Also in system-tests/target/population.md; drawn in docs/population.svg.");
    }

    /** The assumption that matters most: how much pain varies from one report to the next. */
    private static String steadiness() {
        StringBuilder text = new StringBuilder(
                "A twentieth of the clients with other variations of their pain: strength reached by week 26, R-AGG-0 a"
                        + " client:\n\n| Deviation, points |");
        POLICIES.forEach(policy -> text.append(' ').append(policy).append(" strength | R-AGG-0 |"));
        text.append("\n|---|").append("---:|".repeat(2 * POLICIES.size())).append('\n');
        for (double variation : VARIATIONS) {
            text.append(String.format(Locale.ROOT, "| %.2f |", variation));
            for (String policy : POLICIES) {
                PopulationFigures figures = new Population(
                                SEED, Math.max(1, CLIENTS / 20), DAYS, new Model(variation), RuleSet.ALL)
                        .under(policy);
                text.append(String.format(
                        Locale.ROOT,
                        " %.0f %% | %.1f |",
                        100 * figures.reached(Stage.STRENGTH, 26),
                        (double) figures.added(ClientYear::rules).getOrDefault("R-AGG-0", 0)
                                / figures.years().size()));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
