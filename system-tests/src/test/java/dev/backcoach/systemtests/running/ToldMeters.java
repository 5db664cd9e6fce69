package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the running services tell Prometheus. */
final class ToldMeters {

    private ToldMeters() {}

    /** Lets everything happen that they count: commands, decisions, and a refusal by a rule. */
    static void letSomethingHappen(RunningStack stack) {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        String policy = "/programme/v1/clients/" + journey.client().id() + "/policy";
        ObjectNode unknown = JsonNodeFactory.instance
                .objectNode()
                .put("policy", "NONE")
                .put("confirmation", "COACH")
                .put("reason", "COACH_JUDGEMENT");
        assertThat(stack.gateway()
                        .send(Call.put(policy, unknown).by(journey.coach().token()))
                        .status())
                .isEqualTo(422);
    }

    /**
     * Asks all services.
     *
     * @return the value of each series, such as {@code process_cpu_usage{instance="intake"}}, as Prometheus keeps it: with
     *     the service as {@code instance}
     */
    static Map<String, String> of(RunningStack stack) throws IOException, InterruptedException {
        Map<String, String> told = new LinkedHashMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String service : RunningStack.SERVICES) {
                URI metrics = stack.direct(service).resolve("/" + service + "/q/metrics");
                HttpRequest request = HttpRequest.newBuilder(metrics)
                        .header("Accept", "text/plain")
                        .build();
                http.send(request, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> {
                            int end = line.lastIndexOf(' ');
                            told.put(withInstance(line.substring(0, end), service), line.substring(end + 1));
                        });
            }
        }
        return told;
    }

    /** The name of a series' meter. */
    static String name(String series) {
        return series.substring(0, series.indexOf('{'));
    }

    private static String withInstance(String series, String service) {
        String instance = "{instance=\"" + service + "\"";
        int labels = series.indexOf('{');
        return labels < 0
                ? series + instance + "}"
                : series.substring(0, labels) + instance + "," + series.substring(labels + 1);
    }
}
