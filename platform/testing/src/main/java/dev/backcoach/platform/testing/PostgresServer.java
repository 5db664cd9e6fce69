package dev.backcoach.platform.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A real PostgreSQL 18 that keeps what it has committed: {@code fsync}, {@code synchronous_commit} and
 * {@code full_page_writes} are on. Its owner can stop or crash it and start it again on the same port with the same data;
 * {@link #close()} deletes the data of a server for tests and keeps those in a folder of the caller's. The server ends when this JVM ends, however that happens. Methods return when what
 * they say has happened; a server that does not start is an {@link UncheckedIOException}, one that does not end within
 * 30 seconds a {@link ConditionTimeoutException}.
 */
public final class PostgresServer implements AutoCloseable {

    /** The user of every database; there is no password. */
    public static final String USER = "postgres";

    private static final int MAX_CONNECTIONS = 200;
    private static final int POOL_SIZE = 5;
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path folder;
    private final int port;
    private final Optional<TemporaryFolder> temporary;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();
    private final AtomicInteger freshDatabases = new AtomicInteger();
    private Optional<PostgresProcess> process = Optional.empty();

    private PostgresServer(Path folder, int port, Optional<TemporaryFolder> temporary) {
        this.folder = folder;
        this.port = port;
        this.temporary = temporary;
    }

    /** Creates a server with no databases of its own and starts it; the caller closes it. */
    public static PostgresServer started() {
        TemporaryFolder temporary = TemporaryFolder.create("backcoach-postgres-");
        return started(new PostgresServer(temporary.path(), LocalPort.free(), Optional.of(temporary)));
    }

    /**
     * Starts a server on the data that an earlier one left in this folder, however it ended; an empty or missing folder
     * gets new ones. The caller closes it and sees to it that no other server works on the folder.
     */
    public static PostgresServer startedIn(Path folder, int port) {
        return started(new PostgresServer(folder, port, Optional.empty()));
    }

    private static PostgresServer started(PostgresServer server) {
        try {
            server.start();
            return server;
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /**
     * The server that all tests of this JVM share, started by the first call and deleted when the JVM ends. Use
     * databases of your own on it, and leave it running: for faults start one with {@link #started()}.
     */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** The port; it never changes. */
    public int port() {
        return port;
    }

    /**
     * The JDBC address of a database, with the user in it; creates nothing. Throws {@link IllegalArgumentException}
     * unless the name is of lower-case letters, digits and underscores, 63 at most.
     */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + checked(database) + "?user=" + USER;
    }

    /** As {@link #database(String, int)} with a pool of at most five connections. */
    public DataSource database(String name) {
        return database(name, POOL_SIZE);
    }

    /**
     * A connection pool on the database of this name, which is created if it is missing. The first call for a name
     * decides the size of its pool; later calls answer the same pool. A connection that cannot be had within two
     * seconds is an {@link SQLException}. The server takes 200 connections in all.
     */
    public DataSource database(String name, int poolSize) {
        checked(name);
        return pools.computeIfAbsent(name, missing -> {
            createIfMissing(missing);
            return pool(missing, poolSize);
        });
    }

    /** Creates an empty database that nobody else uses and answers its name, which begins with the prefix. */
    public String freshDatabase(String prefix) {
        String name = checked(prefix + "_" + freshDatabases.incrementAndGet());
        try (Connection connection = DriverManager.getConnection(jdbcUrl(USER))) {
            create(name, connection);
            return name;
        } catch (SQLException failure) {
            throw new IllegalStateException("could not create database " + name, failure);
        }
    }

    /** Starts a stopped or crashed server and returns when it takes connections; does nothing if it runs. */
    public synchronized void start() {
        if (process.isEmpty()) {
            process = Optional.of(PostgresProcess.start(folder, port, MAX_CONNECTIONS));
        }
    }

    /** Ends all connections and stops the server in order; does nothing if it does not run. */
    public synchronized void stop() {
        process.ifPresent(PostgresProcess::stop);
        process = Optional.empty();
    }

    /**
     * Ends all processes of the server on the spot (SIGKILL): the next start recovers from the write-ahead log. Does
     * nothing if it does not run.
     */
    public synchronized void crash() {
        process.ifPresent(PostgresProcess::crash);
        process = Optional.empty();
    }

    /** Closes all pools and stops the server; the data of a server for tests are deleted. */
    @Override
    public synchronized void close() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
        stop();
        temporary.ifPresent(TemporaryFolder::delete);
    }

    /** Creates the database of this name unless it exists. */
    public void createIfMissing(String name) {
        checked(name);
        try (Connection connection = DriverManager.getConnection(jdbcUrl(USER))) {
            if (!exists(name, connection)) {
                create(name, connection);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("could not create database " + name, failure);
        }
    }

    private static boolean exists(String name, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void create(String name, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        }
    }

    private HikariDataSource pool(String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(jdbcUrl(name));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        config.setValidationTimeout(CONNECTION_TIMEOUT.dividedBy(2).toMillis());
        config.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        return new HikariDataSource(config);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        return name;
    }

    private static final class Shared {

        private static final PostgresServer SERVER = started();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "end of shared PostgreSQL"));
        }

        private Shared() {}
    }
}
