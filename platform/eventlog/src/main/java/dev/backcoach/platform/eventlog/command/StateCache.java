package dev.backcoach.platform.eventlog.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;

/**
 * States of the clients that were in use lately, bounded in number. Only ever a baseline: whoever appends finds out by
 * the version it expects whether the state was still current, and whoever does not append reads on from it first.
 */
public final class StateCache<S> {

    private final Cache<ClientId, Known<S>> states;

    /** @param clients how many states are held at most */
    public StateCache(int clients) {
        this.states = Caffeine.newBuilder().maximumSize(clients).build();
    }

    /** The state last seen, or null. */
    public Known<S> get(ClientId client) {
        return states.getIfPresent(client);
    }

    /** Keeps a committed state unless a later one is held. */
    public void put(ClientId client, Known<S> known) {
        states.asMap().merge(client, known, (held, now) -> held.version() > now.version() ? held : now);
    }

    /** Drops a state that may be wrong. */
    public void drop(ClientId client) {
        states.invalidate(client);
    }
}
