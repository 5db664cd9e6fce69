package dev.backcoach.progress.chart;

import java.util.List;
import java.util.Locale;

/**
 * One plot of the chart with its scale on the left.
 *
 * @param top of the plot
 * @param height of the plot
 * @param most the value at its top; its bottom is 0
 */
record Panel(double top, double height, double most) {

    static final double LEFT = 34;
    static final double RIGHT = 352;
    private static final int LABEL = 13;

    /** @param value null where there is none, which leaves a gap in the line */
    record Point(double x, Double value) {}

    double y(double value) {
        return top + height - Math.min(value, most) / most * height;
    }

    void frame(Svg svg, String title) {
        svg.text("text", at(LEFT, top - 6, "font-weight=\"bold\""), title);
        for (double value : new double[] {0, most / 2, most}) {
            String y = Svg.length(y(value));
            svg.element(
                    "line",
                    "x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\" stroke=\"#c9ced6\""
                            .formatted(Svg.length(LEFT), Svg.length(RIGHT), y, y));
            svg.text("text", at(LEFT - 4, y(value) + 4, "text-anchor=\"end\""), Svg.length(value));
        }
    }

    /** A line through the points that have a value, broken where they have none. */
    void line(Svg svg, List<Point> points, String look) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (Point point : points) {
            if (point.value() == null) {
                drawing = false;
                continue;
            }
            path.append(drawing ? 'L' : 'M')
                    .append(Svg.length(point.x()))
                    .append(' ')
                    .append(Svg.length(y(point.value())));
            drawing = true;
        }
        if (!path.isEmpty()) {
            svg.element("path", "fill=\"none\" d=\"%s\" %s".formatted(path, look));
        }
    }

    /** A dot for each point that has a value. */
    void dots(Svg svg, List<Point> points, String look) {
        points.stream()
                .filter(point -> point.value() != null)
                .forEach(point -> svg.element(
                        "circle",
                        "cx=\"%s\" cy=\"%s\" r=\"2.2\" %s"
                                .formatted(Svg.length(point.x()), Svg.length(y(point.value())), look)));
    }

    static String at(double x, double y, String more) {
        return String.format(
                Locale.ROOT, "x=\"%s\" y=\"%s\" font-size=\"%d\" %s", Svg.length(x), Svg.length(y), LABEL, more);
    }
}
