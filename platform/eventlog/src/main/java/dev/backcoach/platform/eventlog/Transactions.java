package dev.backcoach.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs work in a database transaction and hands it the connection, so that a service's own writes (Hibernate included)
 * and the event log's commit together.
 */
@FunctionalInterface
public interface Transactions {

    /** Work on the transaction's connection; must neither commit nor close it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @throws StoreUnavailable when the database does not answer */
    <T> T run(Work<T> work);
}
