package dev.backcoach.platform.eventlog.audit;

import java.util.List;

/** Where accesses are kept. */
@FunctionalInterface
public interface AccessStore {

    /**
     * Adds accesses to their clients' chains in the given order, all or none; durable on return. Accesses to clients of
     * whom the service knows nothing are left out.
     *
     * @throws dev.backcoach.platform.eventlog.StoreUnavailable when the database does not answer
     */
    void add(List<Access> accesses);
}
