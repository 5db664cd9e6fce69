package dev.backcoach.systemtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures several things at several sizes, all of them in turn in every round. */
final class GrowthRounds {

    private final String what;
    private final List<Long> sizes;
    private final Rounds rounds;
    private final List<Named> lines = new ArrayList<>();

    /**
     * @param what counts the sizes, such as "clients"
     * @param rounds that count; one more goes before them to warm up
     */
    GrowthRounds(String what, List<Long> sizes, int rounds) {
        this.what = what;
        this.sizes = sizes;
        this.rounds = new Rounds(rounds);
    }

    /** One round of one thing at one size; answers its number. */
    @FunctionalInterface
    interface Measurement {
        double measure(long size) throws Exception;
    }

    private record Named(String name, Better better) {}

    GrowthRounds add(String name, String unit, Better better, Measurement measurement) {
        lines.add(new Named(name, better));
        for (long size : sizes) {
            rounds.add(String.format(Locale.UK, "%s, %,d %s", name, size, what), unit, () -> measurement.measure(size));
        }
        return this;
    }

    Growth run(String title) throws Exception {
        List<Figure> figures = rounds.run();
        List<Growth.Line> measured = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Figure> bySize = figures.subList(i * sizes.size(), (i + 1) * sizes.size());
            measured.add(new Growth.Line(lines.get(i).name(), lines.get(i).better(), bySize));
        }
        return new Growth(title, what, sizes, measured);
    }
}
