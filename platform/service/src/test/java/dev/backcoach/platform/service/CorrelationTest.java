package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import dev.backcoach.platform.decider.ClientId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** One request leaves one id in its answer, its problem, its log lines, its events, and one trace through them. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "walks"))
class CorrelationTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACE_AS_UUID = "0af76519-16cd-43dd-8448-eb211c80319c";
    private static final String UUID_PATTERN = "[0-9a-f-]{36}";

    @Inject
    InMemorySpanExporter spans;

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final String path = "/walks/v1/clients/" + id;

    private RequestSpecification asClient() {
        return given().auth().oauth2(Tokens.client(id)).contentType(ContentType.JSON);
    }

    @Test
    void theCallersIdIsUsedThroughout() {
        String chosen = UUID.randomUUID().toString();
        asClient()
                .header("X-Correlation-Id", chosen)
                .body("{\"revision\": 1, \"minutes\": 12}")
                .put(path + "/walks/" + UUID.randomUUID())
                .then()
                .statusCode(201)
                .header("X-Correlation-Id", chosen);
        assertThat(published().headers()).containsEntry("ce_correlationid", chosen);
    }

    @Test
    void anIdThatIsNoneIsNotTakenOver() {
        asClient()
                .header("X-Correlation-Id", "Robin Ash")
                .get(path)
                .then()
                .header("X-Correlation-Id", not(equalTo("Robin Ash")))
                .header("X-Correlation-Id", matchesPattern(UUID_PATTERN));
    }

    @Test
    void problemsNameItWhereverTheyComeFrom() {
        String chosen = UUID.randomUUID().toString();
        asClient()
                .header("X-Correlation-Id", chosen)
                .body("{\"revision\": 1, \"minutes\": 601}")
                .put(path + "/walks/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("correlationId", equalTo(chosen));
        given().header("X-Correlation-Id", chosen)
                .get(path)
                .then()
                .statusCode(401)
                .body("correlationId", equalTo(chosen));
        asClient()
                .header("X-Correlation-Id", chosen)
                .get("/walks/v1/nothing")
                .then()
                .statusCode(404)
                .body("correlationId", equalTo(chosen));
    }

    @Test
    void logLinesOfARequestHaveItAndOthersHaveNot() {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record instanceof ExtLogRecord line) {
                    seen.add(line.getMdc("correlationId") + " " + line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.backcoach");
        logger.addHandler(handler);
        String chosen = UUID.randomUUID().toString();
        try {
            asClient()
                    .header("X-Correlation-Id", chosen)
                    .get(path + "/broken")
                    .then()
                    .statusCode(500);
            asClient().get(path + "/broken").then().statusCode(500);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(seen).filteredOn(line -> line.startsWith(chosen)).hasSize(1);
        assertThat(seen)
                .filteredOn(line -> line.contains("Request failed"))
                .hasSize(2)
                .allMatch(line -> line.matches(UUID_PATTERN + " .*"));
    }

    @Test
    void theCallersTraceGoesOnThroughTheCommandToKafka() {
        asClient()
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .body("{\"revision\": 1, \"minutes\": 12}")
                .put(path + "/walks/" + UUID.randomUUID())
                .then()
                .statusCode(201)
                .header("X-Correlation-Id", TRACE_AS_UUID);

        Map<String, String> headers = published().headers();
        assertThat(headers.get("ce_traceparent")).startsWith("00-" + TRACE + "-");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ofTrace(TRACE).stream().anyMatch(span -> span.getName().equals("publish walk-logged.v1")));
        SpanData command = ofTrace(TRACE).stream()
                .filter(span -> span.getName().equals("command LogWalk"))
                .findFirst()
                .orElseThrow();
        assertThat(headers.get("ce_traceparent")).contains(command.getSpanId());
        assertThat(ofTrace(TRACE))
                .filteredOn(span -> span.getName().startsWith("publish"))
                .allMatch(span -> span.getParentSpanId().equals(command.getSpanId()));
        assertThat(ofTrace(TRACE)).anyMatch(span -> span.getSpanId().equals(command.getParentSpanId()));
    }

    private List<SpanData> ofTrace(String trace) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    private PublishedEvents.Event published() {
        return PublishedEvents.of("progress").awaitVersion(new ClientId(id), 1).getFirst();
    }
}
