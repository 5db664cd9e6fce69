package dev.backcoach.platform.eventlog.memory;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore.KeyOfClient;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import dev.backcoach.platform.eventlog.vault.WrappedKey;
import java.util.Set;
import java.util.stream.Collectors;

/** Wrapped keys in memory. */
final class MemoryClientKeys implements ClientKeys {

    private final InMemoryEventStore store;

    MemoryClientKeys(InMemoryEventStore store) {
        this.store = store;
    }

    @Override
    public Held find(ClientId client) {
        synchronized (store) {
            return (Held) store.rows.getOrDefault(new KeyOfClient(client), new None());
        }
    }

    @Override
    public Held addIfAbsent(ClientId client, byte[] wrapped) {
        synchronized (store) {
            store.rows.putIfAbsent(new KeyOfClient(client), new Wrapped(wrapped));
        }
        return find(client);
    }

    @Override
    public Set<Long> masters() {
        synchronized (store) {
            return store.rows.values().stream()
                    .filter(Wrapped.class::isInstance)
                    .map(held -> WrappedKey.masterOf(((Wrapped) held).bytes()))
                    .collect(Collectors.toSet());
        }
    }
}
