package dev.backcoach.systemtests.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures several things in turn, round by round, so that what disturbs the machine disturbs all of them. */
final class Rounds {

    private final int rounds;
    private final List<Measured> all = new ArrayList<>();

    /** @param rounds that count; one more goes before them to warm up */
    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** One round of one thing; answers its number. */
    @FunctionalInterface
    interface Measurement {
        double measure() throws Exception;
    }

    private record Measured(String name, String unit, Measurement measurement, List<Double> numbers) {}

    /** @param unit what the measurement's number counts, such as events/s */
    Rounds add(String name, String unit, Measurement measurement) {
        all.add(new Measured(name, unit, measurement, new ArrayList<>()));
        return this;
    }

    /** One figure for each thing, in their order. */
    List<Figure> run() throws Exception {
        for (int round = 0; round <= rounds; round++) {
            for (Measured each : all) {
                double number = each.measurement().measure();
                System.out.printf(
                        "%s %-70s %12s %s%n",
                        round == 0 ? "warm-up" : "round " + round, each.name(), Figure.text(number), each.unit());
                if (round > 0) {
                    each.numbers().add(number);
                }
            }
        }
        return all.stream()
                .map(each -> new Figure(each.name(), each.unit(), List.copyOf(each.numbers())))
                .toList();
    }
}
