package dev.backcoach.systemtests.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.postgres.PostgresClientKeys;
import dev.backcoach.platform.eventlog.postgres.PostgresEventStore;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.time.InstantSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The event log of one service as one process of it sees it, with a pool of its own. */
public final class ServiceLog<C, E, S> implements AutoCloseable {

    private static final int CACHED_CLIENTS = 20_000;

    private final HikariDataSource pool;
    private final PostgresEventStore store;
    private final Vault vault;
    private final Aggregate<C, E, S> aggregate;

    private ServiceLog(HikariDataSource pool, Vault vault, Aggregate<C, E, S> aggregate) {
        this.pool = pool;
        this.store = new PostgresEventStore(pool);
        this.vault = vault;
        this.aggregate = aggregate;
    }

    /** Opens a log whose tables are there, or will be once {@link #migrate} has run. */
    public static <C, E, S> ServiceLog<C, E, S> open(
            Place place, int connections, Function<Vault, Aggregate<C, E, S>> aggregate) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(place.url() + "&ApplicationName=" + place.process());
        config.setMaximumPoolSize(connections);
        HikariDataSource pool = new HikariDataSource(config);
        Vault vault = new Vault(place.masterKeyset(), new PostgresClientKeys(pool));
        return new ServiceLog<>(pool, vault, aggregate.apply(vault));
    }

    /**
     * Where a process finds its database and how it opens personal values.
     *
     * @param process a name that the database shows for its connections
     */
    public record Place(String url, String masterKeyset, String process) {

        /** The same place for another process. */
        public Place asSeenBy(String other) {
            return new Place(url, masterKeyset, other);
        }
    }

    /** Creates the tables. */
    public ServiceLog<C, E, S> migrate() {
        Flyway.configure().dataSource(pool).locations("db/eventlog").load().migrate();
        return this;
    }

    public DataSource dataSource() {
        return pool;
    }

    public PostgresEventStore store() {
        return store;
    }

    public Vault vault() {
        return vault;
    }

    public Aggregate<C, E, S> aggregate() {
        return aggregate;
    }

    /** A new cache, as every process of the service has its own. */
    public StateCache<S> newCache() {
        return new StateCache<>(CACHED_CLIENTS);
    }

    /** A handler with a cache of its own, as in another process of the service. */
    public CommandHandler<C, E, S> newHandler(CommandSettings settings) {
        return new CommandHandler<>(aggregate, store, newCache(), vault, InstantSource.system(), settings, () -> {});
    }

    @Override
    public void close() {
        pool.close();
    }
}
