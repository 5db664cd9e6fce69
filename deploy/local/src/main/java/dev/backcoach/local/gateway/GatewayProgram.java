package dev.backcoach.local.gateway;

import dev.backcoach.platform.rest.clock.MovableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the gateway in a container until SIGTERM, as its environment says:
 *
 * <ul>
 *   <li>{@code GATEWAY_PORT}: listens there, on all addresses of the container;
 *   <li>{@code GATEWAY_ROUTES}: {@code segment=host:port} for each first segment of a path, with white space between;
 *   <li>{@code GATEWAY_CLOCK_FILE}: for development only, the file of the clock that {@code /dev/clock} moves;
 *   <li>{@code GATEWAY_DEMO_SECRET}: for development only, the secret of the Keycloak client with which
 *       {@code /identity/dev/token} gets tokens; Keycloak is then at the route {@code identity}.
 * </ul>
 *
 * The last two count as missing when they are empty.
 */
public final class GatewayProgram {

    private static final String IDENTITY = "identity";
    private static final String REALM = "backcoach";

    private GatewayProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Gateway gateway = started(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "end of the gateway"));
        System.out.println("The gateway listens on port " + System.getenv("GATEWAY_PORT"));
        new CountDownLatch(1).await();
    }

    /**
     * Starts a gateway; the caller closes it.
     *
     * @throws IllegalArgumentException when the environment lacks something or cannot be read
     */
    static Gateway started(Map<String, String> environment) {
        Address listening = Address.parse("0.0.0.0:" + required(environment, "GATEWAY_PORT"));
        Map<String, Address> routes = Address.parseRoutes(required(environment, "GATEWAY_ROUTES"));
        Optional<MovableClock> clock = optional(environment, "GATEWAY_CLOCK_FILE")
                .map(file -> new MovableClock(Path.of(file), InstantSource.system()));
        Optional<KeycloakAccounts> accounts =
                optional(environment, "GATEWAY_DEMO_SECRET").map(secret -> accounts(routes, secret));
        return Gateway.started(listening, routes, clock, accounts);
    }

    static KeycloakAccounts accounts(Map<String, Address> routes, String secret) {
        Address keycloak = routes.get(IDENTITY);
        if (keycloak == null) {
            throw new IllegalArgumentException("GATEWAY_DEMO_SECRET is set, so GATEWAY_ROUTES has to name identity");
        }
        URI address = URI.create("http://" + keycloak.host() + ":" + keycloak.port() + "/" + IDENTITY);
        return new KeycloakAccounts(address, REALM, secret);
    }

    private static String required(Map<String, String> environment, String name) {
        return optional(environment, name)
                .orElseThrow(() -> new IllegalArgumentException("the environment variable " + name + " is missing"));
    }

    private static Optional<String> optional(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
