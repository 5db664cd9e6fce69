package dev.backcoach.platform.eventlog;

import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import java.time.InstantSource;

class InMemoryEventStoreTest extends EventStoreContract {

    private final InMemoryEventStore store = new InMemoryEventStore(InstantSource.system());

    @Override
    EventStore store() {
        return store;
    }

    @Override
    ClientKeys keys() {
        return store.clientKeys();
    }
}
