package dev.backcoach.systemtests.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A collector of spans (OTLP over HTTP) that keeps what it is sent as bytes. Services that are told of it trace only what
 * a caller asks to be traced.
 */
final class SpanReceiver implements AutoCloseable {

    private final HttpServer server;
    /** ISO 8859-1 keeps each byte as one character. */
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    private SpanReceiver(HttpServer server) {
        this.server = server;
    }

    static SpanReceiver started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SpanReceiver receiver = new SpanReceiver(server);
            server.createContext("/v1/traces", receiver::keep);
            server.start();
            return receiver;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** What a service is told so that it sends its spans here. */
    Map<String, String> environment() {
        String here = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", here,
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    }

    /** Whether a service has sent a span of this trace with this name. */
    boolean has(String trace, String service, String span) {
        String id = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        return received.stream()
                .anyMatch(batch -> batch.contains(service + "-service")
                        && following(batch, id).anyMatch(part -> part.contains(span)));
    }

    /** In a span its name follows its trace id, its own and its parent's: within some dozen bytes. */
    private static Stream<String> following(String batch, String id) {
        return IntStream.range(0, batch.length())
                .filter(at -> batch.startsWith(id, at))
                .mapToObj(at -> batch.substring(at, Math.min(batch.length(), at + 120)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
