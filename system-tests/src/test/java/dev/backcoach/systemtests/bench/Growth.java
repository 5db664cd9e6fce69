package dev.backcoach.systemtests.bench;

import java.util.List;
import java.util.Locale;

/**
 * What figures do when something gets larger.
 *
 * @param what counts the sizes, such as "clients"
 * @param sizes in rising order; every line has one figure for each
 */
record Growth(String title, String what, List<Long> sizes, List<Line> lines) implements ReportPart {

    Growth {
        sizes = List.copyOf(sizes);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.figures().size() != sizes.size()) {
                throw new IllegalArgumentException(line.name() + " was not measured at every size");
            }
        }
    }

    /**
     * One thing measured at every size.
     *
     * @param figures in the order of the sizes, all of the same unit
     */
    record Line(String name, Better better, List<Figure> figures) {

        Line {
            figures = List.copyOf(figures);
        }

        String unit() {
            return figures.getFirst().unit();
        }

        /** The figure at the largest size divided by the one at the smallest: the median of the rounds' ratios. */
        double lastToFirst() {
            return figures.getLast().ratioTo(figures.getFirst());
        }

        /** How much better (above 0) or worse (below 0) the largest size is than the smallest, in per cent. */
        double gain() {
            double ratio = lastToFirst();
            return 100 * (better == Better.HIGHER ? ratio - 1 : 1 - ratio);
        }

        /** The same in words. */
        String change() {
            long whole = Math.round(gain());
            return whole == 0
                    ? "the same"
                    : String.format(Locale.UK, "%,d %% %s", Math.abs(whole), whole > 0 ? "better" : "worse");
        }
    }
}
