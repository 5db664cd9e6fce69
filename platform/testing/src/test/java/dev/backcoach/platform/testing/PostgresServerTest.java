package dev.backcoach.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "max_connections, 200"})
    void runsWithDurableSettings(String setting, String value) throws SQLException {
        DataSource database = PostgresServer.shared().database("settings");

        assertThat(ask(database, "show " + setting)).isEqualTo(value);
        assertThat(ask(database, "show server_version")).startsWith("18.");
    }

    @Test
    void givesOnePoolForEachDatabase() {
        PostgresServer server = PostgresServer.shared();

        assertThat(server.database("pooled", 2)).isSameAs(server.database("pooled"));
        assertThat(PostgresServer.shared()).isSameAs(server);
    }

    @Test
    void givesFreshDatabasesThatShareNothing() throws SQLException {
        PostgresServer server = PostgresServer.shared();
        DataSource first = server.database(server.freshDatabase("diary"));
        DataSource second = server.database(server.freshDatabase("diary"));

        execute(first, "create table entry (text varchar)");

        assertThat(ask(second, "select count(*) from pg_tables where tablename = 'entry'"))
                .isEqualTo("0");
    }

    @Test
    void refusesNamesThatWouldNeedQuoting() {
        assertThatThrownBy(() -> PostgresServer.shared().database("x\"; drop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsPortAndDataWhenStoppedAndWhenCrashed() throws SQLException {
        try (PostgresServer server = PostgresServer.started()) {
            DataSource database = server.database("kept");
            execute(database, "create table entry (text varchar)");
            execute(database, "insert into entry values ('before the stop')");
            String url = server.jdbcUrl("kept");

            server.stop();
            assertThatThrownBy(() -> ask(database, "select 1")).isInstanceOf(SQLException.class);
            server.start();
            awaitAnswer(database, "1");

            execute(database, "insert into entry values ('before the crash')");
            server.crash();
            assertThatThrownBy(() -> ask(database, "select 1")).isInstanceOf(SQLException.class);
            server.start();
            awaitAnswer(database, "2");

            assertThat(server.jdbcUrl("kept")).isEqualTo(url);
        }
    }

    @Test
    void keepsTheDataOfACallersFolderForTheNextServer(@TempDir Path folder) throws Exception {
        int port = LocalPort.free();
        try (PostgresServer first = PostgresServer.startedIn(folder.resolve("postgres"), port)) {
            execute(first.database("kept"), "create table entry (text varchar)");
        }
        Path pidOfAnotherProgram = folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
        Files.writeString(pidOfAnotherProgram, ProcessHandle.current().pid() + "\n");

        try (PostgresServer second = PostgresServer.startedIn(folder.resolve("postgres"), port)) {
            second.createIfMissing("kept");
            assertThat(second.port()).isEqualTo(port);
            assertThat(ask(second.database("kept"), "select count(*) from entry"))
                    .isEqualTo("0");
        }
    }

    private static void awaitAnswer(DataSource database, String entries) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(() ->
                        assertThat(ask(database, "select count(*) from entry")).isEqualTo(entries));
    }

    private static String ask(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
