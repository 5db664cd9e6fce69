package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.postgres.Projector;
import dev.backcoach.platform.eventlog.postgres.ShadowTables;
import dev.backcoach.platform.eventlog.projector.Projection;
import dev.backcoach.platform.eventlog.types.EventTypes;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Fills copies of a read model's tables from the whole log, while the live ones go on being filled and read, and puts
 * them in the place of the live ones once they have caught up.
 */
final class RebuildWork<E> implements JobWork {

    private static final int BATCH = 500;

    private final ReadModel<E> readModel;
    private final Transactions transactions;
    private final ShadowTables tables;
    private final Projector<E> projector;
    private final long events;
    private final long beganAt = System.nanoTime();
    private boolean prepared;
    private long done;

    /**
     * @param transactions that Hibernate takes part in
     * @param events that there are, estimated
     */
    RebuildWork(ReadModel<E> readModel, EventTypes<E> types, Transactions transactions, long events) {
        this.readModel = readModel;
        this.transactions = transactions;
        this.tables = new ShadowTables(readModel.name(), readModel.tables());
        this.events = events;
        this.projector = new Projector<>(this::besideTheLiveOnes, types, new IntoCopies(), BATCH);
    }

    @Override
    public long total() {
        return Math.max(events, done);
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public boolean step(BiConsumer<ClientId, String> found) {
        if (!prepared) {
            inTransaction(tables::create);
            projector.prepare();
            prepared = true;
        }
        int taken = projector.next();
        done += taken;
        return taken == BATCH || !switched();
    }

    /** From then on the copies are the live tables. What came meanwhile is filled in by whoever fills those. */
    private boolean switched() {
        try {
            inTransaction(connection -> {
                tables.takeOver(connection);
                List<ClientId> erased = tables.erasedSince(
                        connection,
                        Duration.ofNanos(System.nanoTime() - beganAt).plusMinutes(1));
                tables.enter(connection);
                erased.forEach(readModel::forget);
                tables.swap(connection);
            });
            return true;
        } catch (ConcurrentChange busy) {
            return false;
        }
    }

    @Override
    public void undo() {
        inTransaction(tables::drop);
    }

    private <T> T besideTheLiveOnes(Transactions.Work<T> work) {
        return transactions.run(connection -> {
            tables.enter(connection);
            return work.on(connection);
        });
    }

    private interface Change {
        void in(Connection connection) throws java.sql.SQLException;
    }

    private void inTransaction(Change change) {
        transactions.run(connection -> {
            change.in(connection);
            return null;
        });
    }

    private final class IntoCopies implements Projection<E> {

        @Override
        public String name() {
            return tables.cursorName();
        }

        @Override
        public void apply(Connection connection, List<Projected<E>> projected) {
            readModel.apply(projected);
        }
    }
}
