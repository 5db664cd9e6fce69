package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Known;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes snapshots behind the commands, every so many events of a client. Nothing waits for it and nothing depends on
 * it: when it falls behind or fails, loading folds more events.
 */
public final class SnapshotWriter<S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
    private static final int WAITING_AT_MOST = 1_000;

    private final EventStore store;
    private final Aggregate<?, ?, S> aggregate;
    private final int every;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_AT_MOST),
            Thread.ofPlatform().daemon().name("snapshots").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /** @param every how many events make the next snapshot worth writing */
    public SnapshotWriter(EventStore store, Aggregate<?, ?, S> aggregate, int every) {
        this.store = store;
        this.aggregate = aggregate;
        this.every = every;
    }

    /** Writes the state when the events just appended complete another so-many. */
    public void consider(ClientId client, int appended, Known<S> known) {
        boolean due = known.version() / every > (known.version() - appended) / every;
        if (due && !known.erased()) {
            writer.execute(() -> write(client, known));
        }
    }

    private void write(ClientId client, Known<S> known) {
        try {
            store.keepSnapshot(client, aggregate.snapshot(client, known));
        } catch (RuntimeException e) {
            LOG.warn(
                    "A snapshot of client {} at version {} was not kept, loading goes on without it: {}",
                    client,
                    known.version(),
                    e.toString());
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
