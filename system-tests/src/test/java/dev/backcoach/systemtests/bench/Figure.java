package dev.backcoach.systemtests.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something measured in several rounds of one run.
 *
 * @param name what was done, as in docs/benchmarks.md
 * @param unit what each round's number counts, such as events/s, ms or bytes
 * @param rounds one number for each round, in their order
 */
record Figure(String name, String unit, List<Double> rounds) {

    /** Something that is the same in every round. */
    static Figure once(String name, String unit, double number) {
        return new Figure(name, unit, List.of(number));
    }

    double median() {
        return median(rounds);
    }

    double least() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The median of the rounds' ratios: both were measured next to each other in every round. */
    double ratioTo(Figure raw) {
        Double[] ratios = new Double[rounds.size()];
        Arrays.setAll(ratios, i -> rounds.get(i) / raw.rounds.get(i));
        return median(List.of(ratios));
    }

    /** A number for people: whole from 100 on, below that with one or two places. */
    static String text(double number) {
        int places = number >= 100 ? 0 : number >= 10 ? 1 : 2;
        return String.format(Locale.UK, "%,." + places + "f", number);
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
