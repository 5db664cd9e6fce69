package dev.backcoach.platform.eventlog.vault;

import dev.backcoach.platform.decider.ClientId;
import java.util.Set;

/** Where the wrapped keys of clients are kept. A key that was destroyed never comes back. */
public interface ClientKeys {

    /** What is known of a client's key. */
    sealed interface Held {}

    /** The key, wrapped by the master key. */
    record Wrapped(byte[] bytes) implements Held {}

    /** No key was ever made. */
    record None() implements Held {}

    /** The key was destroyed with the client's record. */
    record Destroyed() implements Held {}

    /** What is held for the client. */
    Held find(ClientId client);

    /**
     * Keeps a new key unless there is one, or there was.
     *
     * @return what is held now; with several callers at once the same for all
     */
    Held addIfAbsent(ClientId client, byte[] wrapped);

    /** The ids of the master keys that wrapped what is held. */
    Set<Long> masters();
}
