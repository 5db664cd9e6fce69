package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * Somebody who uses the system, with a token of the local issuer.
 *
 * @param role {@code client} or {@code coach}
 */
public record Person(Access gateway, String role, UUID id, String token) {

    /** Gets a token for that role and id. */
    public static Person of(Access gateway, String role, UUID id) {
        Reply reply = gateway.send(Call.post("/identity/dev/token?role=" + role + "&id=" + id));
        String token = reply.body().path("access_token").asText();
        if (!reply.isSuccess() || token.isEmpty()) {
            throw new JourneyFailed("no token for a " + role + ": " + reply.problem());
        }
        return new Person(gateway, role, id, token);
    }

    public Reply get(String path) {
        return done(Call.get(path));
    }

    public Reply put(String path, JsonNode body) {
        return done(Call.put(path, body));
    }

    /** Sends a command with a key, which makes sending it again safe. */
    public Reply post(String path, String idempotencyKey) {
        return done(Call.post(path).with("Idempotency-Key", idempotencyKey));
    }

    /** Sends in this person's name; throws {@link JourneyFailed} with the problem unless it succeeds. */
    public Reply done(Call call) {
        Reply reply = gateway.send(call.by(token));
        if (!reply.isSuccess()) {
            throw new JourneyFailed(call.name() + " by the " + role + " failed: " + reply.problem());
        }
        return reply;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return role + " " + id;
    }
}
