package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code deploy/observability}. */
final class Observability {

    static final Path FOLDER = RunningStack.repository().resolve("deploy/observability");

    private Observability() {}

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** What the panels of all dashboards ask Prometheus, in its language. */
    static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        for (Path file : dashboards()) {
            expressions.addAll(new ObjectMapper().readTree(file.toFile()).findValuesAsText("expr"));
        }
        return expressions;
    }
}
