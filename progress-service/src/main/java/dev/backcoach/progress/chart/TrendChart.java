package dev.backcoach.progress.chart;

import dev.backcoach.progress.chart.ChartData.Mark;
import dev.backcoach.progress.chart.Panel.Point;
import dev.backcoach.progress.trend.DosePoint;
import dev.backcoach.progress.trend.TrendDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pain, stiffness, dose and decisions on one time line, as SVG. It is 360 units wide, so that its letters can be read on
 * a phone, has a title and a description for screen readers, and tells nothing by colour alone.
 */
public final class TrendChart {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 560;
    private static final int SHOWN_EXERCISES = 3;
    private static final int STIFFNESS_AT_LEAST = 30;
    private static final List<String> DOSE_LOOKS = List.of(
            "stroke=\"#0b6e4f\" stroke-width=\"2.5\"",
            "stroke=\"#7a3e9d\" stroke-width=\"2.5\" stroke-dasharray=\"7 3\"",
            "stroke=\"#9a5b00\" stroke-width=\"2.5\" stroke-dasharray=\"2 3\"");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private final ChartData data;
    private final LocalDate first;
    private final LocalDate last;
    private final Svg svg = new Svg();

    private TrendChart(ChartData data) {
        this.data = data;
        this.first = data.days().getFirst().date();
        this.last = data.days().getLast().date();
    }

    /** A complete SVG document. */
    public static String of(ChartData data) {
        return new TrendChart(data).drawn();
    }

    private String drawn() {
        svg.open(
                "svg",
                "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"100%%\" role=\"img\""
                                .formatted(WIDTH, HEIGHT)
                        + " aria-labelledby=\"title description\" font-family=\"sans-serif\" fill=\"#1d2733\"");
        svg.text("title", "id=\"title\"", "Pain, stiffness and dose, " + span());
        svg.text("desc", "id=\"description\"", ChartDescription.of(data));
        svg.element("rect", "width=\"%d\" height=\"%d\" fill=\"#ffffff\"".formatted(WIDTH, HEIGHT));
        flares();
        pain(new Panel(30, 120, 10));
        stiffness(new Panel(190, 90, mostStiffness()));
        dose(new Panel(320, 90, 100));
        decisions(435);
        dates(HEIGHT - 8);
        svg.close("svg");
        return svg.toString();
    }

    private String span() {
        return DATE.format(first) + " to " + DATE.format(last) + " " + last.getYear();
    }

    private double x(LocalDate day) {
        double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return Panel.LEFT + ChronoUnit.DAYS.between(first, day) / days * (Panel.RIGHT - Panel.LEFT);
    }

    private List<Point> points(Function<TrendDay, Number> figure) {
        return data.days().stream()
                .map(day -> new Point(x(day.date()), number(figure.apply(day))))
                .toList();
    }

    private static Double number(Number number) {
        return number == null ? null : number.doubleValue();
    }

    private void flares() {
        double width = (Panel.RIGHT - Panel.LEFT) / data.days().size();
        data.days().stream()
                .filter(TrendDay::flare)
                .forEach(day -> svg.element(
                        "rect",
                        "x=\"%s\" y=\"30\" width=\"%s\" height=\"380\" fill=\"#fbe3e0\""
                                .formatted(
                                        Svg.length(Math.max(Panel.LEFT, x(day.date()) - width / 2)),
                                        Svg.length(width))));
    }

    private void pain(Panel panel) {
        panel.frame(svg, "Pain: 7-day median; dots: worst of day");
        panel.dots(svg, points(TrendDay::worstPain), "fill=\"#5b6b7d\"");
        panel.line(
                svg,
                points(day -> day.reported() ? day.painMedian() : null),
                "stroke=\"#b3261e\" stroke-width=\"2.5\"");
        data.days().stream()
                .filter(day -> !day.reported())
                .forEach(day -> svg.text(
                        "text",
                        Panel.at(x(day.date()), panel.y(0) + 13, "text-anchor=\"middle\" fill=\"#5b6b7d\""),
                        "·"));
    }

    private double mostStiffness() {
        return data.days().stream()
                .map(TrendDay::stiffnessMinutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .reduce(STIFFNESS_AT_LEAST, Math::max);
    }

    private void stiffness(Panel panel) {
        panel.frame(svg, "Morning stiffness, minutes");
        panel.line(svg, points(TrendDay::stiffnessMinutes), "stroke=\"#1f5fa8\" stroke-width=\"2\"");
        panel.dots(svg, points(TrendDay::stiffnessMinutes), "fill=\"#1f5fa8\"");
    }

    /** Of the exercises done most often, each in per cent of its own highest dose. */
    private void dose(Panel panel) {
        panel.frame(svg, "Dose, % of the highest shown");
        Map<String, List<DosePoint>> byExercise =
                data.doses().stream().collect(Collectors.groupingBy(point -> point.exercise() + " " + point.unit()));
        List<Map.Entry<String, List<DosePoint>>> most = byExercise.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<DosePoint>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN_EXERCISES)
                .toList();
        for (int i = 0; i < most.size(); i++) {
            List<DosePoint> doses = most.get(i).getValue();
            double highest = doses.stream()
                    .map(DosePoint::volume)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ONE)
                    .doubleValue();
            List<Point> points = doses.stream()
                    .map(dose -> new Point(x(dose.date()), 100 * dose.volume().doubleValue() / highest))
                    .toList();
            panel.line(svg, points, DOSE_LOOKS.get(i));
            panel.dots(svg, points, "fill=\"#1d2733\"");
            double y = 428 + 16 * i;
            svg.element("path", "fill=\"none\" d=\"M34 %s L64 %s\" %s".formatted(y - 4, y - 4, DOSE_LOOKS.get(i)));
            svg.text("text", Panel.at(70, y, ""), doses.getFirst().exercise());
        }
    }

    /** A triangle for each day on which something was decided; its title says what. */
    private void decisions(double above) {
        double y = above + 58;
        svg.text("text", Panel.at(Panel.LEFT, y - 12, "font-weight=\"bold\""), "Decisions and milestones");
        data.marks().stream()
                .collect(Collectors.groupingBy(Mark::date, java.util.TreeMap::new, Collectors.toList()))
                .forEach((day, marks) -> {
                    double x = x(day);
                    svg.open(
                            "path",
                            "d=\"M%s %s l-5 10 h10 z\" fill=\"#1d2733\"".formatted(Svg.length(x), Svg.length(y)));
                    svg.text(
                            "title",
                            "",
                            DATE.format(day) + ": "
                                    + marks.stream().map(Mark::label).collect(Collectors.joining(", ")));
                    svg.close("path");
                });
    }

    private void dates(double y) {
        svg.text("text", Panel.at(Panel.LEFT, y - 18, ""), DATE.format(first));
        svg.text("text", Panel.at(Panel.RIGHT, y - 18, "text-anchor=\"end\""), DATE.format(last));
        svg.text("text", Panel.at(Panel.LEFT, y, "fill=\"#5b6b7d\""), "· no report that day; shaded: flare");
    }
}
