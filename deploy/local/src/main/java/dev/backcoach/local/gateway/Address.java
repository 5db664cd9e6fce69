package dev.backcoach.local.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a server listens.
 *
 * @param host a name or an address
 * @param port 1 to 65,535
 */
record Address(String host, int port) {

    private static final int LAST_PORT = 65_535;

    Address {
        if (host.isBlank() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("not a host and a port: " + host + ":" + port);
        }
    }

    static Address onThisMachine(int port) {
        return new Address("127.0.0.1", port);
    }

    /**
     * Reads {@code host:port}.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new Address(text.substring(0, Math.max(colon, 0)), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("not a host and a port: " + text);
        }
    }

    /**
     * Reads {@code segment=host:port} any number of times, with white space between.
     *
     * @return by first segment of a path
     * @throws IllegalArgumentException when it is something else
     */
    static Map<String, Address> parseRoutes(String text) {
        Map<String, Address> routes = new LinkedHashMap<>();
        for (String route : text.strip().split("\\s+", -1)) {
            int sign = route.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("not a route such as intake=localhost:8081: " + route);
            }
            routes.put(route.substring(0, sign), parse(route.substring(sign + 1)));
        }
        return routes;
    }
}
