package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.command.SnapshotWriter;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.consumer.BatchHandler;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.eventlog.consumer.ParkedClients;
import dev.backcoach.platform.eventlog.consumer.ParkingLimit;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** One process of a service: the real parts around one cache. A crash leaves nothing of it. */
final class Instance {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int ONE_AT_A_TIME = 1;
    private static final Vault VAULT = new Vault(Vault.newMasterKeyset(), new NoKeys());

    /** The service whose events are published. */
    static final Aggregate<Diary.Command, Diary.Event, Diary.State> PROGRESS = Diary.aggregate("progress", VAULT);

    /** The service that takes them in. */
    static final Aggregate<Diary.Command, Diary.Event, Diary.State> PROGRAMME =
            StrictDiary.of(Diary.aggregate("programme", VAULT));

    final Aggregate<Diary.Command, Diary.Event, Diary.State> aggregate;
    private final EventStore store;
    private final InstantSource clock;
    private StateCache<Diary.State> cache = new StateCache<>(1_000);

    Instance(Aggregate<Diary.Command, Diary.Event, Diary.State> aggregate, EventStore store, InstantSource clock) {
        this.aggregate = aggregate;
        this.store = store;
        this.clock = clock;
    }

    /** The process has died and starts again. */
    void restart() {
        cache = new StateCache<>(1_000);
    }

    StateCache<Diary.State> cache() {
        return cache;
    }

    /** One command at a time, so that its only helper thread runs while its caller waits. */
    CommandHandler<Diary.Command, Diary.Event, Diary.State> commands() {
        CommandSettings settings = new CommandSettings(ONE_AT_A_TIME, ONE_AT_A_TIME, NEVER);
        return new CommandHandler<>(aggregate, store, cache, VAULT, clock, settings, () -> {});
    }

    BatchHandler<Diary.Command, Diary.Event, Diary.State> batches(FactReader<Diary.Command> reader) {
        ParkingLimit none = new ParkingLimit(NEVER, Duration.ofMinutes(1));
        SnapshotWriter<Diary.State> never = new SnapshotWriter<>(store, aggregate, NEVER);
        return new BatchHandler<>(aggregate, reader, store, cache, never, VAULT, clock, none);
    }

    ParkedClients<Diary.Command, Diary.Event, Diary.State> parked(FactReader<Diary.Command> reader) {
        return new ParkedClients<>(aggregate, reader, store, cache, VAULT, clock);
    }

    /** Nothing personal is in a simulated diary. */
    private static final class NoKeys implements ClientKeys {
        @Override
        public Held find(ClientId client) {
            throw new IllegalStateException("a simulated diary has no notes");
        }

        @Override
        public Held addIfAbsent(ClientId client, byte[] wrapped) {
            throw new IllegalStateException("a simulated diary has no notes");
        }

        @Override
        public Set<Long> masters() {
            return Set.of();
        }
    }
}
