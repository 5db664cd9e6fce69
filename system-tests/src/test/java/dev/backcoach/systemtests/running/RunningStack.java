package dev.backcoach.systemtests.running;

import dev.backcoach.local.LocalStack;
import dev.backcoach.local.Ports;
import dev.backcoach.local.Service;
import dev.backcoach.local.journey.Access;
import dev.backcoach.local.journey.DevClock;
import dev.backcoach.platform.testing.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The whole system as processes, started once for all test classes, on free ports and in a folder that is deleted with
 * it. Its clock only goes forward: a test begins wherever the one before has left it, with clients of its own.
 */
final class RunningStack implements AutoCloseable {

    /** Short names. */
    static final List<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::shortName).toList();

    private final Path folder;
    private final LocalStack stack;
    private final SpanReceiver spans = SpanReceiver.started();

    private RunningStack(Path folder) {
        this.folder = folder;
        this.stack = new LocalStack(repository(), folder, Ports.free(), System.out::println);
        this.stack.tellServices(spans.environment());
    }

    static RunningStack shared() {
        return Shared.STACK;
    }

    Access gateway() {
        return new Access(stack.address());
    }

    void moveClock(OffsetDateTime time) {
        new DevClock(gateway()).moveTo(time);
    }

    String bootstrapServers() {
        return stack.bootstrapServers();
    }

    DataSource database(String service) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(stack.jdbcUrl(named(service)));
        database.setUser("postgres");
        return database;
    }

    /** Gives tokens, good ones and bad ones. */
    TokenIssuer issuer() {
        return stack.issuer();
    }

    void kill(String service) {
        stack.kill(named(service));
    }

    void restart(String service) {
        stack.restart(named(service));
    }

    /** Ends a service on the spot and gives it another database; it stays down until it is restarted. */
    void moveTo(String service, String jdbcUrl) {
        stack.moveTo(named(service), jdbcUrl);
    }

    /** The number of a service's process. */
    long pid(String service) {
        return stack.pid(named(service)).orElseThrow();
    }

    String jdbcUrl(String service) {
        return stack.jdbcUrl(named(service));
    }

    void restartInOrder(String service) throws InterruptedException {
        stack.restartInOrder(named(service));
    }

    /** Where a service listens itself, past the gateway. */
    URI direct(String service) {
        return stack.direct(named(service));
    }

    /** What the services tell of their spans. */
    SpanReceiver spans() {
        return spans;
    }

    void stopBroker() {
        stack.stopBroker();
    }

    void startBroker() {
        stack.startBroker();
    }

    void stopDatabase() {
        stack.stopDatabase();
    }

    void startDatabase() {
        stack.startDatabase();
    }

    /** Where everything is kept: data of the database server and the broker, the clock, logs. */
    Path folder() {
        return folder;
    }

    /** What the services, the database and the broker have written for people to read. */
    List<Path> logFiles() {
        Stream<Path> ofServices = SERVICES.stream().map(service -> folder.resolve("logs/" + service + "-service.log"));
        Stream<Path> ofServers =
                Stream.of("postgres/postgres.log", "kafka/broker.log").map(folder::resolve);
        return Stream.concat(ofServices, ofServers).toList();
    }

    private static Service named(String shortName) {
        return Service.named(shortName).orElseThrow();
    }

    /** Where the README and the launcher are. */
    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("backcoach"))) {
            here = here.getParent();
        }
        return here;
    }

    /** Ends everything and deletes the folder. */
    @Override
    public void close() {
        stack.close();
        spans.close();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Another one, for a test that takes it apart; whoever asks closes it. */
    static RunningStack apart() {
        try {
            RunningStack started = new RunningStack(Files.createTempDirectory("backcoach-system-"));
            started.stack.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RunningStack started() {
        RunningStack started = apart();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "end of the stack"));
        return started;
    }

    private static final class Shared {

        private static final RunningStack STACK = started();

        private Shared() {}
    }
}
