package dev.backcoach.systemtests.running;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One service's database as pg_dump writes it: every row of every table as of one moment. The embedded distribution has no
 * pg_dump, so the tables are made by the service's own migrations.
 */
final class Backup {

    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    /** Takes it while the service works. */
    static Backup of(DataSource database) throws SQLException, IOException {
        Backup backup = new Backup();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read read only");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables(statement)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                copy.copyOut("copy public.\"" + table + "\" to stdout", rows);
                backup.tables.put(table, rows.toByteArray());
            }
            connection.rollback();
        }
        return backup;
    }

    /** Restores it into an empty database. */
    void restoreInto(DataSource database, String service) throws SQLException, IOException {
        String repository = RunningStack.repository().toString();
        Flyway.configure()
                .dataSource(database)
                .locations(
                        "filesystem:" + repository + "/platform/eventlog/src/main/resources/db/eventlog",
                        "filesystem:" + repository + "/" + service + "-service/src/main/resources/db/" + service)
                .outOfOrder(true)
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                statement.execute("truncate public.\"" + table.getKey() + "\" cascade");
            }
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                copy.copyIn(
                        "copy public.\"" + table.getKey() + "\" from stdin",
                        new ByteArrayInputStream(table.getValue()));
            }
        }
    }

    /** Those that refer to others last. */
    private static List<String> tables(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select c.relname from pg_class c"
                + " where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                + " order by (select count(*) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), 1")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
