package dev.backcoach.platform.eventlog.projector;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.EventRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills one version of a read model from the service's own events. Its name holds that version; a changed read model is
 * a new projection with a new name and new tables, filled beside the old one until it has caught up.
 */
public interface Projection<E> {

    /** An event, as it is known today, with its envelope. */
    record Projected<E>(EventRow row, Cursor at, E event) {}

    /** The name under which its progress is kept, for example {@code caseload-v2}. */
    String name();

    /**
     * Takes events in, in the log's order, each exactly once. Runs in the transaction that moves the cursor; must not
     * append events.
     */
    void apply(Connection connection, List<Projected<E>> events) throws SQLException;
}
