package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' own tool evaluates the alert rules, and what the dashboards ask of meters that running services have told. */
class PrometheusTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ALERT_TESTS = Observability.FOLDER.resolve("alerts-test.yaml");

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void theAlertsFireWhenTheyShould() throws IOException, InterruptedException {
        Tools.need("promtool");
        evaluate(ALERT_TESTS);
    }

    @Test
    void eachAlertIsTestedQuietAndFiring() throws IOException {
        String tests = Files.readString(ALERT_TESTS);
        List<String> alerts = Pattern.compile("- alert: (\\w+)")
                .matcher(Files.readString(Observability.FOLDER.resolve("alerts.yaml")))
                .results()
                .map((MatchResult alert) -> alert.group(1))
                .toList();

        assertThat(alerts)
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(tests)
                        .contains("alertname: " + alert + ", exp_alerts: []")
                        .contains("alertname: " + alert + "\n        exp_alerts:\n          - exp_labels:"));
    }

    @Test
    @Timeout(240)
    void everyPanelShowsSomethingOfWhatTheServicesTell() throws IOException, InterruptedException {
        Tools.need("promtool");
        RunningStack stack = RunningStack.shared();
        ToldMeters.letSomethingHappen(stack);
        Map<String, String> before = ToldMeters.of(stack);
        ToldMeters.letSomethingHappen(stack);
        Map<String, String> after = ToldMeters.of(stack);

        Path tests = folder.resolve("panels.json");
        JSON.writeValue(tests.toFile(), panelTests(before, after));
        evaluate(tests);
    }

    /** In a test of Prometheus, the first minute and the second; each expression has to give at least one series. */
    private static JsonNode panelTests(Map<String, String> before, Map<String, String> after) throws IOException {
        ObjectNode tests = JSON.createObjectNode();
        tests.putArray("rule_files");
        ObjectNode test = tests.putArray("tests").addObject();
        test.put("interval", "1m");
        ArrayNode series = test.putArray("input_series");
        after.forEach((name, value) -> series.addObject()
                .put("series", name)
                .put("values", number(before.getOrDefault(name, "_")) + " " + number(value)));
        ArrayNode expressions = test.putArray("promql_expr_test");
        for (String expression : Observability.expressions()) {
            ObjectNode asked = expressions.addObject();
            asked.put("expr", "count(" + expression.replace("$service", ".+") + ") > bool 0");
            asked.put("eval_time", "1m");
            asked.putArray("exp_samples").addObject().put("labels", "{}").put("value", 1);
        }
        assertThat(expressions).isNotEmpty();
        return tests;
    }

    /** Without an exponent, which the tool does not read. */
    private static String number(String value) {
        return value.matches("[-0-9.E]+") ? new BigDecimal(value).toPlainString() : value;
    }

    private void evaluate(Path tests) throws IOException, InterruptedException {
        Path answers = folder.resolve("answers.txt");
        Process promtool = new ProcessBuilder("promtool", "test", "rules", tests.toString())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        boolean ended = promtool.waitFor(50, TimeUnit.SECONDS);
        if (!ended) {
            promtool.destroy();
        }
        assertThat(ended && promtool.exitValue() == 0)
                .as("promtool said: %s", Files.readString(answers))
                .isTrue();
    }
}
