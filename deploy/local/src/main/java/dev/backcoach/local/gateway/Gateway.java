package dev.backcoach.local.gateway;

import dev.backcoach.platform.rest.clock.MovableClock;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * The one door of the local stack on 127.0.0.1: sends each request to what serves the first segment of its path, and
 * serves the landing page and {@code /dev/clock} itself.
 */
public final class Gateway implements AutoCloseable {

    private static final String LANDING_PAGE = read("landing.html");

    private final Vertx vertx;
    private final Map<String, Integer> routes;
    private final Forwarding forwarding;
    private final ClockEndpoint clock;

    private Gateway(Vertx vertx, Map<String, Integer> routes, MovableClock clock) {
        this.vertx = vertx;
        this.routes = Map.copyOf(routes);
        this.forwarding = new Forwarding(vertx);
        this.clock = new ClockEndpoint(vertx, clock);
    }

    /**
     * Starts a gateway and returns when it listens; the caller closes it.
     *
     * @param routes from the first segment of a path to the port on 127.0.0.1 that serves it
     * @param clock what {@code /dev/clock} shows and moves
     * @throws IllegalStateException when the port is taken
     */
    public static Gateway started(int port, Map<String, Integer> routes, MovableClock clock) {
        Gateway gateway = new Gateway(Vertx.vertx(), routes, clock);
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(port).setHttp2ClearTextEnabled(false);
        try {
            gateway.vertx
                    .createHttpServer(options)
                    .requestHandler(gateway::route)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return gateway;
        } catch (CompletionException failure) {
            gateway.close();
            throw new IllegalStateException("the gateway cannot listen on port " + port, failure.getCause());
        }
    }

    /** Ends the gateway and every request in it. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void route(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        String segment = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        if (routes.containsKey(segment)) {
            forwarding.forward(request, segment, routes.get(segment));
        } else if (path.equals("/dev/clock")) {
            clock.answer(request);
        } else if (path.equals("/") && HttpMethod.GET.equals(request.method())) {
            request.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Cache-Control", "no-store")
                    .end(LANDING_PAGE);
        } else {
            GatewayProblem.NOTHING_HERE.answer(request, "Paths begin with one of: " + String.join(", ", known()) + ".");
        }
    }

    private Iterable<String> known() {
        return routes.keySet().stream().sorted().map(segment -> "/" + segment).toList();
    }

    private static String read(String resource) {
        try (InputStream content = Gateway.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
