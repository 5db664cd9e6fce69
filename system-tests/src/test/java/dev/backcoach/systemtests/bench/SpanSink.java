package dev.backcoach.systemtests.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A collector of spans (OTLP over HTTP) that throws away what it is sent, so that it takes little of the processors. */
final class SpanSink implements AutoCloseable {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final AtomicLong bytes = new AtomicLong();

    SpanSink() throws IOException {
        server.createContext("/v1/traces", this::drop);
        server.start();
    }

    /** What a service is told so that it follows this share of the requests, 0 to 1, and sends their spans here. */
    Map<String, String> following(String share) {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED",
                "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_TRACES_SAMPLER_ARG",
                share);
    }

    /** How much has been sent since this was asked last. */
    long bytes() {
        return bytes.getAndSet(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void drop(HttpExchange exchange) throws IOException {
        try (exchange) {
            bytes.addAndGet(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
