package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import java.util.List;

/**
 * Answers to questions about many clients or long histories, filled from the service's own events. Its name and its
 * tables hold its version; a changed read model is a new one beside the old.
 */
public interface ReadModel<E> {

    /** For example {@code diary-v1}. */
    String name();

    /**
     * Takes events in, in the log's order, each exactly once. Runs in the transaction that moves the read model's cursor,
     * so what Panache writes commits with it; appends nothing to the log.
     */
    void apply(List<Projected<E>> events);

    /** Deletes what it keeps of an erased client. */
    void forget(ClientId client);

    /**
     * The tables that are filled by {@link #apply} alone, so that they can be filled anew beside the live ones; none where
     * there is anything in them that is not in the log.
     */
    default List<String> tables() {
        return List.of();
    }

    /** Lets go of what it holds open; nothing is applied any more. */
    default void close() {}
}
