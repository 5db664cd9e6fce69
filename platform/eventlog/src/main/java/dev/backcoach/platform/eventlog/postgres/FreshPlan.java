package dev.backcoach.platform.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/**
 * Queries that are planned at each execution. A plan that the server keeps from the empty log of a service's first minute
 * reads the whole table for ever after.
 */
final class FreshPlan {

    private FreshPlan() {}

    static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        return statement;
    }
}
