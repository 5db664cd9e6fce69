package dev.backcoach.systemtests.bench;

import static org.awaitility.Awaitility.await;

import dev.backcoach.local.LocalStack;
import dev.backcoach.local.Ports;
import dev.backcoach.local.Service;
import dev.backcoach.local.journey.Access;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.DevClock;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.systemtests.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole system as processes, with services that run as in production; its folder is deleted with it. */
final class RunningSystem implements AutoCloseable {

    /** But for the limits on how often one caller may ask and on how much one client may tell of a day. */
    private static final List<String> AS_IN_PRODUCTION = List.of(
            "-Xmx512m",
            "-Dbackcoach.rate.burst=1000000",
            "-Dbackcoach.rate.per-second=1000000",
            "-Dbackcoach.diary.entries-per-day=1000000");

    private static final Duration BOUND = Duration.ofMinutes(10);

    private static final String ALL_PASSED = """
            with head as (select transaction_id, position from event order by transaction_id desc, position desc limit 1)
            select (not exists (select from head, relay_cursor c
                                where (head.transaction_id, head.position) > (c.transaction_id, c.position))
                    and not exists (select from head, projection_cursor c
                                    where (head.transaction_id, head.position) > (c.transaction_id, c.position)))::int
            """;

    private final Path folder;
    private final Ports ports = Ports.free();
    private final LocalStack stack;

    private RunningSystem(Path folder) {
        this.folder = folder;
        this.stack = new LocalStack(repository(), folder, ports, System.out::println, AS_IN_PRODUCTION);
    }

    static RunningSystem started() throws IOException {
        RunningSystem system = new RunningSystem(Files.createTempDirectory("backcoach-bench-"));
        try {
            system.stack.start();
            return system;
        } catch (RuntimeException failure) {
            system.close();
            throw failure;
        }
    }

    int port(Service service) {
        return ports.of(service);
    }

    String token(String role, UUID id) {
        return stack.issuer().token(role, id);
    }

    Access gateway() {
        return new Access(stack.address());
    }

    DevClock clock() {
        return new DevClock(gateway());
    }

    DataSource database(Service service) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(stack.jdbcUrl(service));
        return database;
    }

    void kill(Service service) {
        stack.kill(service);
    }

    /** Starts a service that is down and returns when it is ready; answers after how many seconds. */
    double start(Service service) {
        long begin = System.nanoTime();
        stack.restart(service);
        Access direct = new Access(URI.create("http://127.0.0.1:" + port(service)));
        await("ready")
                .atMost(BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> direct.once(Call.get("/" + service.shortName() + "/q/health/ready"))
                        .isSuccess());
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Starts a service anew with more in its environment and returns when it is ready. */
    void restart(Service service, Map<String, String> environment) {
        stack.tellServices(environment);
        stack.moveTo(service, stack.jdbcUrl(service));
        start(service);
    }

    /** Returns when everything that the service has recorded is published and in its read models. */
    void awaitPassedOn(Service service) {
        DataSource database = database(service);
        await("passed on")
                .atMost(BOUND)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> Sql.number(database, ALL_PASSED) == 1);
    }

    long recorded(Service service) {
        return Sql.number(database(service), "select count(*) from event");
    }

    /** How many events of one service another has taken in. */
    long takenIn(Service from, Service by) {
        return Sql.number(
                database(by),
                "select coalesce(sum(version), 0) from source_position where source = '" + from.shortName() + "'");
    }

    /** Returns when one service has taken in everything that another has recorded. */
    void awaitTakenIn(Service from, Service by) {
        await("taken in")
                .atMost(BOUND)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> takenIn(from, by) >= recorded(from));
    }

    /** MiB of memory that only this service's process uses, and its part of what is shared (PSS). */
    double memory(Service service) {
        return ProcessMemory.mebibytes(List.of(stack.pid(service).orElseThrow()));
    }

    /** The same of the database server with all its processes. */
    double databaseMemory() throws IOException {
        Path pidFile = folder.resolve("postgres/data/postmaster.pid");
        return ProcessMemory.withChildren(
                Long.parseLong(Files.readAllLines(pidFile).getFirst()));
    }

    /** The same of the broker; there is one below this process. */
    double brokerMemory() {
        return ProcessMemory.mebibytes(ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .filter(pid -> ProcessMemory.commandLine(pid).contains(KafkaBroker.class.getPackageName())
                        && ProcessMemory.commandLine(pid).contains("broker.properties"))
                .toList());
    }

    @Override
    public void close() {
        stack.close();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("backcoach"))) {
            here = here.getParent();
        }
        return here;
    }
}
