package dev.backcoach.systemtests.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Questions that only a test asks a database. */
public final class Sql {

    private Sql() {}

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Every row of the answer. */
    public static <T> List<T> rows(DataSource database, String query, Row<T> each) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(each.of(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not answer: " + query, failure);
        }
    }

    /** The one number that the query asks for. */
    public static long number(DataSource database, String query) {
        return rows(database, query, row -> row.getLong(1)).getFirst();
    }

    /** Runs a statement of the test's own. */
    public static void execute(DataSource database, String command) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refuses: " + command, failure);
        }
    }
}
