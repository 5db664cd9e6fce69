package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A command with what makes it safe to send again.
 *
 * @param commandId new for every command, UUID version 7; the ids of its events derive from it
 * @param key the caller's idempotency key, for commands that are posted
 * @param entry for what an app makes, numbers and sends until it gets an answer
 */
public record Request<C>(
        ClientId client, UUID commandId, C command, Optional<Key> key, Optional<Entry<C>> entry, Context context) {

    /**
     * An idempotency key and the answer that goes with success.
     *
     * @param value 1 to 200 characters, chosen by the caller
     * @param bodyHash SHA-256 of the body, in hex
     * @param status HTTP status of the answer
     * @param location of what was made, or null
     */
    public record Key(String value, String bodyHash, int status, String location) {}

    /**
     * An app-made entry.
     *
     * @param id made by the app
     * @param revision counted by the app, 0 and up
     * @param hash SHA-256 of the body, in hex
     * @param correction decided instead of the command when an earlier revision is recorded
     */
    public record Entry<C>(UUID id, long revision, String hash, C correction) {}

    public Request {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(context, "context");
    }

    /** A command without a key or entry. */
    public static <C> Request<C> of(ClientId client, UUID commandId, C command, Context context) {
        return new Request<>(client, commandId, command, Optional.empty(), Optional.empty(), context);
    }

    /** The same with an idempotency key. */
    public Request<C> withKey(Key idempotencyKey) {
        return new Request<>(client, commandId, command, Optional.of(idempotencyKey), entry, context);
    }

    /** The same for an app-made entry. */
    public Request<C> withEntry(Entry<C> appMade) {
        return new Request<>(client, commandId, command, key, Optional.of(appMade), context);
    }
}
