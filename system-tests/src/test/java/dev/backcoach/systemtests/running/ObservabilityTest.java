package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Dashboards and alert rules ask for meters that the running services have, and each alert leads to what is to be done.
 * {@link PrometheusTest} evaluates what they ask.
 */
class ObservabilityTest {

    private static final Pattern METER = Pattern.compile("\\b(?:backcoach|http|jvm|process|system)_[a-z_]+\\b");
    private static final Path ALERTS = Observability.FOLDER.resolve("alerts.yaml");

    private final RunningStack stack = RunningStack.shared();

    @Test
    @Timeout(180)
    void whatIsAskedForIsThere() throws Exception {
        ToldMeters.letSomethingHappen(stack);
        assertThat(told()).containsAll(asked());
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        String rules = Files.readString(ALERTS);
        List<String> alerts = all(rules, "- alert: (\\w+)");
        List<String> headings = all(Files.readString(operations()), "(?m)^### (\\w+)$");
        assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
        assertThat(headings).containsExactlyElementsOf(alerts);
        assertThat(all(rules, "runbook: docs/operations.md#(\\w+)"))
                .containsExactlyElementsOf(alerts.stream()
                        .map(alert -> alert.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void dashboardsHaveIdsAndPanelsOfTheirOwn() throws IOException {
        Set<String> ids = new HashSet<>();
        for (Path file : Observability.dashboards()) {
            JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
            assertThat(ids.add(dashboard.path("uid").asText()))
                    .as(file.toString())
                    .isTrue();
            List<JsonNode> panels = dashboard.path("panels").valueStream().toList();
            assertThat(panels).isNotEmpty();
            assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
            assertThat(panels).allMatch(panel -> !panel.path("targets").isEmpty());
        }
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new HashSet<>();
        Observability.expressions().forEach(expression -> asked.addAll(meters(expression)));
        all(Files.readString(ALERTS), "(?m)^ +expr: (.*)$").forEach(expression -> asked.addAll(meters(expression)));
        return asked;
    }

    private Set<String> told() throws IOException, InterruptedException {
        return ToldMeters.of(stack).keySet().stream().map(ToldMeters::name).collect(Collectors.toSet());
    }

    private static Set<String> meters(String expression) {
        String withoutTexts = expression.replaceAll("\"[^\"]*\"", "");
        return METER.matcher(withoutTexts).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Path operations() {
        return RunningStack.repository().resolve("docs/operations.md");
    }
}
