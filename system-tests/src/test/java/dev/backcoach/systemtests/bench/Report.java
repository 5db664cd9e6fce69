package dev.backcoach.systemtests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of one run as a table for people and as JSON. */
final class Report {

    private final Map<String, String> machine;
    private final List<Line> lines = new ArrayList<>();

    /** A figure and the raw limit that it is held against; the raw one's own line has none. */
    private record Line(Figure figure, Figure raw) {}

    Report(Map<String, String> machine) {
        this.machine = machine;
    }

    /** Adds figures; each one's ratio is to the latest raw one before it. */
    Report add(List<Figure> figures) {
        Figure raw = null;
        for (Figure figure : figures) {
            if (figure.name().startsWith("raw")) {
                raw = figure;
                lines.add(new Line(figure, null));
            } else {
                lines.add(new Line(figure, raw));
            }
        }
        return this;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        machine.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n| What | Median | Least to most | Ratio to raw |\n|---|---:|---:|---:|\n");
        for (Line line : lines) {
            Figure f = line.figure();
            text.append(String.format(
                    Locale.UK,
                    "| %s | %,.0f %s | %,.0f to %,.0f | %s |%n",
                    f.name(),
                    f.median(),
                    f.unit(),
                    f.least(),
                    f.most(),
                    line.raw() == null ? "" : String.format(Locale.UK, "%.2f", f.ratioTo(line.raw()))));
        }
        return text.toString();
    }

    /** Writes benchmark.md and benchmark.json. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmark.md"), markdown());
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode root = json.createObjectNode();
        root.put("measuredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        machine.forEach(root.putObject("machine")::put);
        ArrayNode figures = root.putArray("figures");
        for (Line line : lines) {
            ObjectNode figure = figures.addObject()
                    .put("name", line.figure().name())
                    .put("unit", line.figure().unit())
                    .put("median", line.figure().median())
                    .put("least", line.figure().least())
                    .put("most", line.figure().most());
            ArrayNode each = figure.putArray("rounds");
            line.figure().rounds().forEach(each::add);
            if (line.raw() != null) {
                figure.put("raw", line.raw().name())
                        .put("ratioToRaw", line.figure().ratioTo(line.raw()));
            }
        }
        Files.writeString(
                folder.resolve("benchmark.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }
}
