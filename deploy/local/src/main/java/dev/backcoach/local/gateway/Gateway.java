package dev.backcoach.local.gateway;

import dev.backcoach.platform.rest.clock.MovableClock;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.dns.AddressResolverOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * The one door of the system: sends each request to what serves the first segment of its path, and serves the landing
 * page, the pages of the contracts and, where it is given them, {@code /dev/clock} and {@code /identity/dev/token} itself.
 */
public final class Gateway implements AutoCloseable {

    /** Seconds; a container that is made anew has another address under its old name. */
    private static final int NAMES_REMEMBERED = 5;

    private final Vertx vertx;
    private final Map<String, Address> routes;
    private final Map<String, OwnPath> ownPaths = new HashMap<>();
    private final Forwarding forwarding;
    private final Rotation rotation = new Rotation();

    private Gateway(Map<String, Address> routes) {
        this.vertx = Vertx.vertx(new VertxOptions()
                .setAddressResolverOptions(new AddressResolverOptions().setCacheMaxTimeToLive(NAMES_REMEMBERED))
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.routes = Map.copyOf(routes);
        this.forwarding = new Forwarding(vertx);
        ownPaths.put("/", Page.html("landing.html"));
        ownPaths.put("/openapi.json", new ApiDocument(vertx, this.routes));
        ownPaths.put("/api", Page.html("api.html"));
        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js")) {
            ownPaths.put("/api/" + file, Page.ofSwaggerUi(file));
        }
        ownPaths.put("/events", Page.html("events.html"));
    }

    /**
     * Starts the gateway of a local stack on 127.0.0.1 and returns when it listens; the caller closes it.
     *
     * @param routes from the first segment of a path to the port on 127.0.0.1 that serves it
     * @param clock what {@code /dev/clock} shows and moves
     * @throws IllegalStateException when the port is taken
     */
    public static Gateway started(int port, Map<String, Integer> routes, MovableClock clock) {
        Map<String, Address> addresses = new HashMap<>();
        routes.forEach((segment, portBehind) -> addresses.put(segment, Address.onThisMachine(portBehind)));
        return started(Address.onThisMachine(port), addresses, Optional.of(clock), Optional.empty());
    }

    /**
     * As the other, but with tokens of a Keycloak: {@code /identity/dev/token} gives them.
     *
     * @param routes {@code identity} leads to the Keycloak, which has its relative path {@code /identity}
     * @param secret of the client for development of the realm {@code backcoach}
     */
    public static Gateway startedWithKeycloak(
            int port, Map<String, Integer> routes, MovableClock clock, String secret) {
        Map<String, Address> addresses = new HashMap<>();
        routes.forEach((segment, portBehind) -> addresses.put(segment, Address.onThisMachine(portBehind)));
        return started(
                Address.onThisMachine(port),
                addresses,
                Optional.of(clock),
                Optional.of(GatewayProgram.accounts(addresses, secret)));
    }

    /**
     * Starts a gateway and returns when it listens; the caller closes it.
     *
     * @param routes from the first segment of a path to what serves it
     * @param clock what {@code /dev/clock} shows and moves; without one there is no such path
     * @param accounts who gets tokens at {@code /identity/dev/token}; without them the path is forwarded like others
     * @throws IllegalStateException when the port is taken
     */
    static Gateway started(
            Address listening,
            Map<String, Address> routes,
            Optional<MovableClock> clock,
            Optional<KeycloakAccounts> accounts) {
        Gateway gateway = new Gateway(routes);
        clock.ifPresent(
                movable -> gateway.ownPaths.put("/dev/clock", new ClockEndpoint(gateway.vertx, movable)::answer));
        accounts.ifPresent(
                known -> gateway.ownPaths.put("/identity/dev/token", new TokenEndpoint(gateway.vertx, known)::answer));
        HttpServerOptions options = new HttpServerOptions()
                .setHost(listening.host())
                .setPort(listening.port())
                .setHttp2ClearTextEnabled(false);
        try {
            gateway.vertx
                    .createHttpServer(options)
                    .requestHandler(gateway::route)
                    .invalidRequestHandler(Gateway::refuse)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return gateway;
        } catch (CompletionException failure) {
            gateway.close();
            throw new IllegalStateException(
                    "the gateway cannot listen on port " + listening.port(), failure.getCause());
        }
    }

    /** What is no HTTP ends the connection; who has sent it is told, and sends nothing more on it. */
    private static void refuse(HttpServerRequest request) {
        request.response().putHeader("Connection", "close");
        HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
    }

    /**
     * Takes what serves a segment out of rotation and waits until nothing is under way there; requests wait meanwhile.
     *
     * @return false when something still is after this long
     */
    public boolean takeOut(String segment, Duration atMost) throws InterruptedException {
        return rotation.takeOut(segment, atMost);
    }

    /** Puts it back and sends on what has waited. */
    public void putBack(String segment) {
        rotation.putBack(segment);
    }

    /** Ends the gateway and every request in it. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void route(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        String segment = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        if (ownPaths.containsKey(path)) {
            ownPaths.get(path).answer(request);
        } else if (routes.containsKey(segment)) {
            rotation.pass(segment, request, () -> forwarding.forward(request, segment, routes.get(segment)));
        } else {
            answerNothingHere(request);
        }
    }

    private void answerNothingHere(HttpServerRequest request) {
        GatewayProblem.NOTHING_HERE.answer(request, "Paths begin with one of: " + String.join(", ", known()) + ".");
    }

    private Iterable<String> known() {
        return routes.keySet().stream().sorted().map(segment -> "/" + segment).toList();
    }
}
