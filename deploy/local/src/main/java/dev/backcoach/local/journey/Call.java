package dev.backcoach.local.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request to the gateway. It holds everything that makes it the same request again: ids, revision and
 * {@code Idempotency-Key} are chosen once, so it may be sent until it is answered.
 *
 * @param path with its query, beginning with a slash
 * @param body as sent, usually JSON
 * @param headers beside {@code Content-Type}
 */
public record Call(String method, String path, Optional<String> body, Map<String, String> headers) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Map.of());
    }

    public static Call put(String path, Object body) {
        return new Call("PUT", path, Optional.of(body.toString()), Map.of());
    }

    public static Call post(String path, Object body) {
        return new Call("POST", path, Optional.of(body.toString()), Map.of());
    }

    /** A command that its path says wholly. */
    public static Call post(String path) {
        return new Call("POST", path, Optional.empty(), Map.of());
    }

    /** The same request with one more header. */
    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, more);
    }

    /** The same request in the name of whoever holds the token. */
    public Call by(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Method and path, for messages. */
    public String name() {
        return method + " " + path;
    }
}
