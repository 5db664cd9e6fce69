package dev.backcoach.systemtests.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures that belong together. A figure's ratio is to the latest one before it whose name starts with "raw", where that
 * one counts the same unit.
 *
 * @param figures in the order of their lines
 */
record Section(String title, List<Figure> figures) implements ReportPart {

    Section {
        figures = List.copyOf(figures);
    }

    /** A figure and the raw limit that it is held against; null where there is none, as for the raw one itself. */
    record Line(Figure figure, Figure raw) {}

    /** Every figure with its limit. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Figure raw = null;
        for (Figure figure : figures) {
            if (figure.name().startsWith("raw")) {
                raw = figure;
                lines.add(new Line(figure, null));
            } else {
                lines.add(new Line(figure, raw != null && raw.unit().equals(figure.unit()) ? raw : null));
            }
        }
        return lines;
    }
}
