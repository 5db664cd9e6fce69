package dev.backcoach.platform.eventlog.sample;

import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.postgres.PostgresClientKeys;
import dev.backcoach.platform.eventlog.postgres.PostgresEventStore;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** An event log of its own in PostgreSQL, with the parts that a service would put together around it. */
public final class PostgresLog {

    private static final String MASTER = Vault.newMasterKeyset();

    public final String service;
    public final PostgresServer server;
    public final DataSource dataSource;
    public final PostgresEventStore store;
    public final Vault vault;
    public final Aggregate<Diary.Command, Diary.Event, Diary.State> aggregate;
    public final StateCache<Diary.State> cache = new StateCache<>(10_000);

    private final String database;

    private PostgresLog(PostgresServer server, String service) {
        this.service = service;
        this.server = server;
        this.database = server.freshDatabase(service);
        this.dataSource = server.database(database, 20);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("db/eventlog")
                .load()
                .migrate();
        this.store = new PostgresEventStore(dataSource);
        this.vault = new Vault(MASTER, new PostgresClientKeys(dataSource));
        this.aggregate = Diary.aggregate(service, vault);
    }

    /** A fresh log on the shared server. */
    public static PostgresLog fresh(String service) {
        return new PostgresLog(PostgresServer.shared(), service);
    }

    /** A fresh log on a server of its own, which a test may stop. */
    public static PostgresLog on(PostgresServer server, String service) {
        return new PostgresLog(server, service);
    }

    /** Where the database is. */
    public String url() {
        return server.jdbcUrl(database);
    }

    /** Runs a statement of the test's own. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    /** The first column of the first row. */
    public long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A handler with default settings. */
    public CommandHandler<Diary.Command, Diary.Event, Diary.State> handler() {
        return handler(CommandSettings.DEFAULT);
    }

    /** A handler on the shared cache. */
    public CommandHandler<Diary.Command, Diary.Event, Diary.State> handler(CommandSettings settings) {
        return new CommandHandler<>(aggregate, store, cache, vault, InstantSource.system(), settings, () -> {});
    }

    /** A handler with a cache of its own, as another process of the same service has. */
    public CommandHandler<Diary.Command, Diary.Event, Diary.State> otherProcess() {
        return otherProcess(store);
    }

    /** The same on another way to the store. */
    public CommandHandler<Diary.Command, Diary.Event, Diary.State> otherProcess(EventStore way) {
        return otherProcess(way, CommandSettings.DEFAULT);
    }

    /** The same with settings of a test's own. */
    public CommandHandler<Diary.Command, Diary.Event, Diary.State> otherProcess(
            EventStore way, CommandSettings settings) {
        return new CommandHandler<>(
                aggregate, way, new StateCache<>(10_000), vault, InstantSource.system(), settings, () -> {});
    }
}
