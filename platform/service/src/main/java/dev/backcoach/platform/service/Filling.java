package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.postgres.Projector;
import dev.backcoach.platform.eventlog.projector.Projection;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps one read model filled. */
final class Filling<E> implements AutoCloseable {

    private static final int BATCH = 500;
    private final ReadModel<E> readModel;
    private final Projector<E> projector;
    private final Background background;
    private final Consumer<Set<ClientId>> filled;
    private final Consumer<E> shown;
    private final Set<ClientId> inHand = new HashSet<>();
    private final List<E> events = new ArrayList<>();
    private boolean prepared;
    private volatile boolean caughtUp;

    /**
     * @param pause between looks when there was little to show
     * @param filled told whom events were about, once the read model shows them; must not block
     * @param shown told of each event once the read model shows it; must not block
     */
    Filling(
            String service,
            Transactions transactions,
            EventTypes<E> types,
            ReadModel<E> readModel,
            Duration pause,
            Consumer<Set<ClientId>> filled,
            Consumer<E> shown) {
        this.filled = filled;
        this.shown = shown;
        this.readModel = readModel;
        this.projector = new Projector<>(transactions, types, new AsProjection(), BATCH);
        this.background = new Background(service + "-" + readModel.name(), pause, this::step);
    }

    private boolean step() {
        if (!prepared) {
            projector.prepare();
            prepared = true;
        }
        inHand.clear();
        events.clear();
        int taken = projector.next();
        filled.accept(inHand);
        events.forEach(shown);
        if (!caughtUp) {
            caughtUp = taken == 0 ? projector.hasPassedEverything() : taken < BATCH;
        }
        return taken == BATCH;
    }

    String name() {
        return readModel.name();
    }

    boolean hasPassed(ClientId client, long version) {
        return projector.hasPassed(client, version);
    }

    /** Whether it has once shown all that there was, so that readers can be switched to it. */
    boolean hasCaughtUp() {
        return caughtUp;
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
        readModel.close();
    }

    /** The connection is Hibernate's as well, so the read model need not see it. */
    private final class AsProjection implements Projection<E> {

        @Override
        public String name() {
            return readModel.name();
        }

        @Override
        public void apply(Connection connection, List<Projected<E>> projected) {
            for (Projected<E> one : projected) {
                inHand.add(one.row().client());
                events.add(one.event());
            }
            readModel.apply(projected);
        }
    }
}
