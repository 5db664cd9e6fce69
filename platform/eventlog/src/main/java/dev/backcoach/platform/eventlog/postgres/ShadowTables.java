package dev.backcoach.platform.eventlog.postgres;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Empty copies of a read model's tables in a schema of their own, under the same names, to be filled beside the live
 * ones and put in their place. Constraints and indexes keep their names; a foreign key is refused.
 */
public final class ShadowTables {

    private static final String SCHEMA = "rebuild";
    private static final Duration LOCK_WITHIN = Duration.ofSeconds(3);

    private final String readModel;
    private final List<String> tables;

    /** @param tables of the read model, as in the database */
    public ShadowTables(String readModel, List<String> tables) {
        this.readModel = readModel;
        this.tables = List.copyOf(tables);
        for (String table : tables) {
            if (!table.matches("[a-z][a-z0-9_]*")) {
                throw new IllegalArgumentException("not the name of a table: " + table);
            }
        }
    }

    /** The name of the cursor of whoever fills the copies. */
    public String cursorName() {
        return readModel + "#" + SCHEMA;
    }

    /** Makes the copies, after whatever an earlier try has left. */
    public void create(Connection connection) throws SQLException {
        drop(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            for (String table : tables) {
                statement.execute("create table " + SCHEMA + "." + table + " (like " + table
                        + " including all excluding indexes)");
                for (String definition : definitions(connection, table)) {
                    statement.execute(definition);
                }
            }
        }
    }

    /** Lets unqualified names mean the copies, until the transaction ends. */
    public void enter(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = " + SCHEMA + ", " + liveSchema(connection));
        }
    }

    /** Drops the copies and their cursor. */
    public void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from projection_cursor where name like ?")) {
            delete.setString(1, "%#" + SCHEMA);
            delete.executeUpdate();
        }
    }

    /** Clients whose erasure began since then, whatever the copies hold of them. */
    public List<ClientId> erasedSince(Connection connection, Duration ago) throws SQLException {
        try (PreparedStatement statement = FreshPlan.prepare(
                connection,
                "select client_id from client_key where destroyed_at > clock_timestamp() - make_interval(secs => ?)")) {
            statement.setDouble(1, ago.toMillis() / 1_000.0);
            List<ClientId> erased = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    erased.add(new ClientId(row.getObject(1, UUID.class)));
                }
            }
            return erased;
        }
    }

    /**
     * Keeps everybody else from filling the live tables until the transaction ends.
     *
     * @throws ConcurrentChange when somebody is at it for more than three seconds; to be tried again
     */
    public void takeOver(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = " + LOCK_WITHIN.toMillis());
        }
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "projection " + readModel);
            lock.execute();
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
    }

    /** Puts the copies and their cursor in the place of the live ones, which are dropped. */
    public void swap(Connection connection) throws SQLException {
        String live = liveSchema(connection);
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("drop table " + live + "." + table);
                statement.execute("alter table " + SCHEMA + "." + table + " set schema " + live);
            }
            statement.execute("drop schema " + SCHEMA);
        } catch (SQLException e) {
            throw SqlFaults.meaningOf(e);
        }
        try (PreparedStatement move = connection.prepareStatement("""
                update projection_cursor l set transaction_id = s.transaction_id, position = s.position
                from projection_cursor s where l.name = ? and s.name = ?
                """);
                PreparedStatement delete =
                        connection.prepareStatement("delete from projection_cursor where name = ?")) {
            move.setString(1, readModel);
            move.setString(2, cursorName());
            delete.setString(1, cursorName());
            if (move.executeUpdate() != 1 || delete.executeUpdate() != 1) {
                throw new IllegalStateException("the cursor of " + readModel + " is gone");
            }
        }
    }

    /** Where the service's tables are: the schema of its event table. */
    private static String liveSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select quote_ident(n.nspname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.oid = 'event'::regclass")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> definitions(Connection connection, String table) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select 'alter table rebuild.' || quote_ident(r.relname) || ' add constraint ' || quote_ident(c.conname)
                           || ' ' || pg_get_constraintdef(c.oid), c.contype
                from pg_constraint c join pg_class r on r.oid = c.conrelid
                where c.conrelid = ?::regclass and c.contype in ('p', 'u', 'x', 'f')
                union all
                select replace(pg_get_indexdef(i.indexrelid), ' ON ' || n.nspname || '.', ' ON rebuild.'), 'i'
                from pg_index i join pg_class r on r.oid = i.indrelid join pg_namespace n on n.oid = r.relnamespace
                where i.indrelid = ?::regclass
                  and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                """)) {
            statement.setString(1, table);
            statement.setString(2, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString(2).equals("f")) {
                        throw new IllegalStateException(
                                table + " has a foreign key and cannot be rebuilt beside itself");
                    }
                    definitions.add(row.getString(1));
                }
            }
        }
        return definitions;
    }
}
