package dev.backcoach.systemtests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of one run, for people and as JSON. */
final class Report {

    private final Map<String, String> machine;
    private final List<ReportPart> parts = new ArrayList<>();

    Report(Map<String, String> machine) {
        this.machine = machine;
    }

    /** Adds a table. */
    Report add(ReportPart part) {
        parts.add(part);
        return this;
    }

    /** Adds tables in their order. */
    Report addAll(List<? extends ReportPart> more) {
        parts.addAll(more);
        return this;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        machine.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        for (ReportPart part : parts) {
            text.append("\n### ").append(part.title()).append("\n\n");
            switch (part) {
                case Section section -> append(text, section);
                case Growth growth -> append(text, growth);
            }
        }
        return text.toString();
    }

    /** Writes benchmark.md and benchmark.json. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmark.md"), markdown());
        Files.writeString(folder.resolve("benchmark.json"), ReportJson.of(machine, parts));
    }

    private static void append(StringBuilder text, Section section) {
        text.append("| What | Median | Least to most | Ratio to raw |\n|---|---:|---:|---:|\n");
        for (Section.Line line : section.lines()) {
            Figure figure = line.figure();
            text.append(String.format(
                    Locale.UK,
                    "| %s | %s %s | %s | %s |%n",
                    figure.name(),
                    Figure.text(figure.median()),
                    figure.unit(),
                    spread(figure),
                    line.raw() == null ? "" : String.format(Locale.UK, "%.2f", figure.ratioTo(line.raw()))));
        }
    }

    private static void append(StringBuilder text, Growth growth) {
        text.append("| What | Unit |");
        growth.sizes().forEach(size -> text.append(String.format(Locale.UK, " %,d %s |", size, growth.what())));
        text.append(" Largest against smallest |\n|---|---|")
                .append("---:|".repeat(growth.sizes().size() + 1))
                .append('\n');
        for (Growth.Line line : growth.lines()) {
            text.append(String.format(
                    Locale.UK,
                    "| %s | %s | %s | %s |%n",
                    line.name(),
                    line.unit(),
                    line.figures().stream()
                            .map(f -> Figure.text(f.median()) + " (" + spread(f) + ")")
                            .collect(Collectors.joining(" | ")),
                    line.change()));
        }
    }

    private static String spread(Figure figure) {
        return Figure.text(figure.least()) + " to " + Figure.text(figure.most());
    }
}
