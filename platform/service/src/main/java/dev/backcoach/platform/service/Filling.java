package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.postgres.Projector;
import dev.backcoach.platform.eventlog.projector.Projection;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;

/** Keeps one read model filled. */
final class Filling<E> implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(50);

    private final ReadModel<E> readModel;
    private final Projector<E> projector;
    private final Background background;
    private boolean prepared;

    Filling(String service, Transactions transactions, EventTypes<E> types, ReadModel<E> readModel) {
        this.readModel = readModel;
        this.projector = new Projector<>(transactions, types, new AsProjection<>(readModel), BATCH);
        this.background = new Background(service + "-" + readModel.name(), POLL, this::step);
    }

    private boolean step() {
        if (!prepared) {
            projector.prepare();
            prepared = true;
        }
        return projector.next() == BATCH;
    }

    String name() {
        return readModel.name();
    }

    boolean hasPassed(ClientId client, long version) {
        return projector.hasPassed(client, version);
    }

    /** Why it stands still; null when it does not. */
    String failure() {
        return background.failure();
    }

    void wake() {
        background.wake();
    }

    void start() {
        background.start();
    }

    @Override
    public void close() {
        background.close();
    }

    /** The connection is Hibernate's as well, so the read model need not see it. */
    private record AsProjection<E>(ReadModel<E> readModel) implements Projection<E> {

        @Override
        public String name() {
            return readModel.name();
        }

        @Override
        public void apply(Connection connection, List<Projected<E>> events) {
            readModel.apply(events);
        }
    }
}
