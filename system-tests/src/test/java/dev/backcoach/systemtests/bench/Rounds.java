package dev.backcoach.systemtests.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures several things in turn, round by round, so that what disturbs the machine disturbs all of them. */
final class Rounds {

    private final int rounds;
    private final Map<String, Measurement> measurements = new LinkedHashMap<>();

    /** @param rounds that count; one more goes before them to warm up */
    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** One round of one thing; answers how many per second. */
    @FunctionalInterface
    interface Measurement {
        double perSecond() throws Exception;
    }

    Rounds add(String name, Measurement measurement) {
        measurements.put(name, measurement);
        return this;
    }

    /** One figure for each thing, in their order. */
    List<Figure> run(String unit) throws Exception {
        Map<String, List<Double>> numbers = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Measurement> each : measurements.entrySet()) {
                double perSecond = each.getValue().perSecond();
                System.out.printf(
                        "%s %-55s %,10.0f %s%n",
                        round == 0 ? "warm-up" : "round " + round, each.getKey(), perSecond, unit);
                if (round > 0) {
                    numbers.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                            .add(perSecond);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        numbers.forEach((name, each) -> figures.add(new Figure(name, unit, List.copyOf(each))));
        return figures;
    }
}
