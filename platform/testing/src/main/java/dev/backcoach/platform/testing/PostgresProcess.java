package dev.backcoach.platform.testing;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * PostgreSQL running on a data folder, from {@link #start} to {@link #stop} or {@link #crash}. It ends when this JVM
 * ends, however that happens.
 */
record PostgresProcess(EmbeddedPostgres postgres, ProcessHandle postmaster, OrphanGuard guard, Path data) {

    private static final String PID_FILE = "postmaster.pid";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    /** Creates the data if the folder has none, recovers them if they were left by a crash, and returns when ready. */
    static PostgresProcess start(Path folder, int port, int maxConnections) {
        Path data = folder.resolve("data");
        Redirect log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        try {
            Files.createDirectories(folder);
            forgetEndedServer(data);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", Integer.toString(maxConnections))
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            ProcessHandle postmaster = postmaster(data);
            return new PostgresProcess(postgres, postmaster, OrphanGuard.over(postmaster.pid(), "QUIT"), data);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start", failure);
        }
    }

    /** Ends all connections, writes a checkpoint and returns when the server has ended. */
    void stop() {
        closePostgres();
        awaitEnd(List.of(postmaster));
    }

    /** Kills all processes of the server (SIGKILL) and returns when they have ended. */
    void crash() {
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(processes);
        releaseAfterCrash();
    }

    private void awaitEnd(List<ProcessHandle> processes) {
        await("end of PostgreSQL")
                .atMost(STOP)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> processes.stream().allMatch(OrphanGuard::hasEnded));
        guard.close();
    }

    /**
     * The library gives its lock on the data back only while trying to stop the server, and logs an error because there
     * is none. The file with the process id would keep the next server away if the number were still listed.
     */
    private void releaseAfterCrash() {
        Logger library = Logger.getLogger(EmbeddedPostgres.class.getName());
        Level level = library.getLevel();
        library.setLevel(Level.OFF);
        try {
            closePostgres();
            Files.deleteIfExists(data.resolve(PID_FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            library.setLevel(level);
        }
    }

    private void closePostgres() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        return ProcessHandle.of(recordedPid(data))
                .orElseThrow(() -> new IllegalStateException("PostgreSQL ended as soon as it had started"));
    }

    /** After a power failure the number that the last server recorded may be that of another program. */
    private static void forgetEndedServer(Path data) throws IOException {
        Path record = data.resolve(PID_FILE);
        if (Files.exists(record) && !isServer(recordedPid(data))) {
            Files.delete(record);
        }
    }

    private static boolean isServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static long recordedPid(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve(PID_FILE)).getFirst().strip());
    }
}
