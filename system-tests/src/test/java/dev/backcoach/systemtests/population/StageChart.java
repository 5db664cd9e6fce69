package dev.backcoach.systemtests.population;

import dev.backcoach.programme.catalogue.Stage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The share of clients who have reached each stage, week by week, as an SVG: a panel for each policy. */
final class StageChart {

    private static final int WIDTH = 380;
    private static final int HEIGHT = 240;
    private static final int LEFT = 56;
    private static final int TOP = 64;
    private static final int GAP = 84;
    private static final int FOOT = 92;

    /** A line: dark enough on white, told apart by its dashes and its label too. */
    private record Line(Stage stage, String label, String colour, String dashes) {}

    private static final List<Line> LINES = List.of(
            new Line(Stage.RELIEVE, "relief or more", "#0072b2", ""),
            new Line(Stage.STRENGTH, "strength", "#b35900", "8 3"),
            new Line(Stage.STABILITY, "stability", "#00795a", "2 3"),
            new Line(Stage.FUNDAMENTAL, "fundamental movements", "#8c3b7e", "10 3 2 3"),
            new Line(Stage.SPORT, "sport", "#333333", "4 2"));

    private final List<PopulationFigures> policies;
    private final StringBuilder svg = new StringBuilder();

    private StageChart(List<PopulationFigures> policies) {
        this.policies = policies;
    }

    /** @param policies the same clients under each */
    static String of(List<PopulationFigures> policies) {
        return new StageChart(policies).draw();
    }

    private String draw() {
        int width = LEFT + policies.size() * WIDTH + (policies.size() - 1) * GAP + 24;
        int height = TOP + HEIGHT + FOOT;
        String clients =
                String.format(Locale.UK, "%,d", policies.getFirst().years().size());
        svg.append(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
                        + "aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"13\">%n",
                width, height));
        svg.append("<title id=\"title\">Simulated clients who have reached each stage</title>\n");
        svg.append("<desc id=\"desc\">").append(description(clients)).append("</desc>\n");
        svg.append(String.format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", width, height));
        text(LEFT, 22, "start", "bold", clients + " simulated clients: share who have reached each stage by week");
        for (int i = 0; i < policies.size(); i++) {
            panel(policies.get(i), LEFT + i * (WIDTH + GAP));
        }
        legend();
        return svg.append("</svg>\n").toString();
    }

    private String description(String clients) {
        return "A simulation of the rules with " + clients + " invented clients, no evidence of effect. "
                + policies.stream().map(StageChart::inWords).collect(Collectors.joining(" "));
    }

    private static String inWords(PopulationFigures figures) {
        return LINES.stream()
                .map(line ->
                        line.label() + " " + Math.round(100 * figures.reached(line.stage(), figures.weeks())) + " %")
                .collect(Collectors.joining(
                        ", ", figures.policy() + ", by the end of week " + figures.weeks() + ": ", "."));
    }

    private void panel(PopulationFigures figures, int x) {
        text(x, TOP - 14, "start", "bold", figures.policy());
        for (int share = 0; share <= 100; share += 25) {
            double y = TOP + HEIGHT * (1 - share / 100.0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#d0d0d0\"/>%n",
                    x,
                    y,
                    x + WIDTH,
                    y));
            text(x - 8, y + 4, "end", "normal", share + " %");
        }
        for (int week = 0; week <= figures.weeks(); week += 13) {
            text(x + (double) WIDTH * week / figures.weeks(), TOP + HEIGHT + 18, "middle", "normal", "" + week);
        }
        text(x + WIDTH / 2.0, TOP + HEIGHT + 38, "middle", "normal", "week of the programme");
        LINES.forEach(line -> line(figures, line, x));
    }

    private void line(PopulationFigures figures, Line line, int x) {
        String points = IntStream.rangeClosed(0, figures.weeks())
                .mapToObj(week -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x + (double) WIDTH * week / figures.weeks(),
                        TOP + HEIGHT * (1 - figures.reached(line.stage(), week))))
                .collect(Collectors.joining(" "));
        svg.append(String.format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/>%n",
                points, line.colour(), line.dashes()));
    }

    private void legend() {
        int y = TOP + HEIGHT + 66;
        int x = LEFT;
        for (Line line : LINES) {
            svg.append(String.format(
                    "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2.5\" "
                            + "stroke-dasharray=\"%s\"/>%n",
                    x, y - 4, x + 34, y - 4, line.colour(), line.dashes()));
            text(x + 42, y, "start", "normal", line.label());
            x += 70 + 8 * line.label().length();
        }
    }

    private void text(double x, double y, String anchor, String weight, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#222222\">%s</text>%n",
                x,
                y,
                anchor,
                weight,
                words));
    }
}
