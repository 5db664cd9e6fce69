package dev.backcoach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.backcoach.platform.rest.clock.MovableClock;
import dev.backcoach.platform.testing.LocalPort;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GatewayTest {

    private static final int MEBIBYTE = 1_048_576;

    @TempDir
    private Path folder;

    private final int port = LocalPort.free();
    private final int downPort = LocalPort.free();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer service;
    private Gateway gateway;
    private MovableClock clock;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", GatewayTest::echo);
        service.createContext("/intake/broken", HttpExchange::close);
        service.createContext("/intake/half", GatewayTest::answerHalf);
        service.start();
        clock = new MovableClock(folder.resolve("clock"), InstantSource.system());
        gateway = Gateway.started(port, Map.of("intake", service.getAddress().getPort(), "progress", downPort), clock);
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        gateway.close();
        service.stop(0);
    }

    @Test
    void sendsMethodPathQueryHeadersAndBodyOnAndTheAnswerBack() throws Exception {
        HttpResponse<String> answer = send(
                "PUT",
                "/intake/v1/clients/7?after=intake-2&x=%20",
                BodyPublishers.ofString("{\"a\":\"ü\"}"),
                request -> request.header("Authorization", "Bearer t").header("If-Match", "\"intake-3\""));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"intake-4\"");
        assertThat(answer.headers().allValues("X-Twice")).containsExactly("one", "two");
        assertThat(answer.body())
                .isEqualTo("PUT /intake/v1/clients/7?after=intake-2&x=%20 Bearer t \"intake-3\" {\"a\":\"ü\"}");
    }

    @Test
    void sendsABodyOfUnknownLengthOn() throws Exception {
        BodyPublisher unknownLength = BodyPublishers.fromPublisher(BodyPublishers.ofString("streamed"));

        assertThat(send("POST", "/intake/v1", unknownLength, UnaryOperator.identity())
                        .body())
                .endsWith("streamed");
    }

    @Test
    void answersForAServiceThatIsDown() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/progress/v1/x", BodyPublishers.ofString("{}"), UnaryOperator.identity());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type"))
                .isEqualTo("urn:backcoach:problem:service-unavailable");
    }

    @Test
    void answersForAServiceThatBreaksOff() throws Exception {
        HttpResponse<String> answer = get("/intake/broken");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(new JsonObject(answer.body()).getString("instance")).isEqualTo("/intake/broken");
    }

    @Test
    void breaksAnAnswerOffThatTheServiceBreaksOff() {
        assertThatThrownBy(() -> get("/intake/half")).isInstanceOf(IOException.class);
    }

    @Test
    void passesAStreamOnAsItComes() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        service.createContext("/intake/live", exchange -> answerInTwo(exchange, read));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/intake/live"))
                .build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("id: 1");
            read.countDown();
            assertThat(lines.readLine()).isEqualTo("id: 2");
        }
    }

    @Test
    void refusesAHugeBody() throws Exception {
        HttpResponse<String> answer = send(
                "PUT", "/intake/v1/x", BodyPublishers.ofByteArray(new byte[2 * MEBIBYTE]), UnaryOperator.identity());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getInteger("status")).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nobody/v1", "/intakes", "/dev", "//"})
    void answersThatNothingIsThere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void showsThePageThatLinksTheServices() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("/q/swagger-ui")
                .contains("/q/openapi")
                .contains("/q/health");
        assertThat(answer.body()).doesNotContain("src=").doesNotContain("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/events"})
    void showsThePagesOfTheContractsWithNothingFromElsewhere(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).doesNotContain("https://").doesNotContain("http://");
        for (String file : page.body().split("\"", -1)) {
            if (file.startsWith("/api/")) {
                assertThat(get(file).statusCode()).as(file).isEqualTo(200);
            }
        }
        assertThat(send("DELETE", path, BodyPublishers.noBody(), UnaryOperator.identity())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void givesNoMergedDocumentWhileAServiceIsDown() throws Exception {
        HttpResponse<String> answer = get("/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void movesTheClockForward() throws Exception {
        Instant target = clock.instant().plus(Duration.ofDays(49));

        HttpResponse<String> answer = putClock("{\"now\":\"" + target + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(clock.instant()).isAfterOrEqualTo(target);
        Instant shown = Instant.parse(new JsonObject(get("/dev/clock").body()).getString("now"));
        assertThat(shown).isBetween(target, target.plusSeconds(60));
    }

    @Test
    void neverMovesTheClockBack() throws Exception {
        clock.moveBy(Duration.ofDays(2));

        HttpResponse<String> answer = putClock("{\"now\":\"" + clock.instant().minusSeconds(60) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(clock.offset()).isGreaterThanOrEqualTo(Duration.ofDays(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "[]",
                "{}",
                "{\"now\":null}",
                "{\"now\":7}",
                "{\"now\":\"2026-03-01\"}",
                "{\"now\":\"2090-03-01T09:00:00Z\",\"x\":1}"
            })
    void refusesWhatIsNoTime(String body) throws Exception {
        assertThat(putClock(body).statusCode()).isEqualTo(400);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void saysThatItsPortIsTaken() {
        assertThatThrownBy(() -> Gateway.started(port, Map.of(), clock))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Integer.toString(port));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), UnaryOperator.identity());
    }

    private HttpResponse<String> putClock(String body) throws Exception {
        return send("PUT", "/dev/clock", BodyPublishers.ofString(body), UnaryOperator.identity());
    }

    private HttpResponse<String> send(
            String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        return client.send(headers.apply(request).build(), BodyHandlers.ofString());
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String text = String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                text(exchange.getRequestBody()));
        exchange.getResponseHeaders().set("ETag", "\"intake-4\"");
        exchange.getResponseHeaders().add("X-Twice", "one");
        exchange.getResponseHeaders().add("X-Twice", "two");
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** The second half only when the first has been read. */
    private static void answerInTwo(HttpExchange exchange, CountDownLatch read) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("id: 1\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            if (read.await(10, TimeUnit.SECONDS)) {
                exchange.getResponseBody().write("id: 2\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answerHalf(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write(new byte[50]);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
}
