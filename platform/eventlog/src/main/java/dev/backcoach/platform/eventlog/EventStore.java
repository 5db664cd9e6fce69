package dev.backcoach.platform.eventlog;

import dev.backcoach.platform.decider.ClientId;
import java.util.function.Function;

/**
 * The streams of all clients of one service, and what must change together with them. Two implementations keep the
 * same contract: PostgreSQL, and memory for tests of rules and for the simulator.
 */
public interface EventStore {

    /**
     * Runs the work in one transaction: committed when it returns, rolled back when it throws.
     *
     * @throws StoreUnavailable when the database does not answer; nothing was committed
     * @throws CommitUnknown when the answer to the commit was lost: it may or may not have happened
     */
    <T> T transact(Function<StoreTransaction, T> work);

    /**
     * Keeps a state so that loading need not fold the whole stream. Does nothing where a later one is kept or the
     * event that it rests on is no longer there, so nothing can be written behind an erasure.
     */
    void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot);
}
