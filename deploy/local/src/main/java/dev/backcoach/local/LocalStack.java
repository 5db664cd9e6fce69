package dev.backcoach.local;

import dev.backcoach.local.gateway.Gateway;
import dev.backcoach.platform.rest.clock.MovableClock;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.platform.testing.TokenIssuer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Backcoach on one machine: PostgreSQL, Kafka, the token issuer, the four services as processes of their own and one
 * gateway, all on 127.0.0.1, with everything that must outlive a run in one folder. What it starts ends with this JVM,
 * however that ends. It is started and stopped once; {@link #stop()} may come from another thread while
 * {@link #start()} is still at work.
 */
public final class LocalStack implements AutoCloseable {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    /** Longer than the longest wait of a request. */
    private static final Duration FINISH = Duration.ofSeconds(10);

    /** Starts fast and stays small; half as fast as it could be under load. */
    private static final List<String> SMALL_AND_QUICK = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    private final Path repository;
    private final StackFolder folder;
    private final Ports ports;
    private final Consumer<String> narrator;
    private final List<String> memoryAndCompiler;
    private final Map<Service, ServiceRun> services = new EnumMap<>(Service.class);
    private final Map<Service, String> moved = new EnumMap<>(Service.class);
    private final Map<String, String> told = new HashMap<>();

    private volatile Optional<PostgresServer> database = Optional.empty();
    private volatile Optional<KafkaBroker> broker = Optional.empty();
    private volatile Optional<TokenIssuer> issuer = Optional.empty();
    private volatile Optional<Gateway> gateway = Optional.empty();
    private Optional<Keycloak> keycloak = Optional.empty();
    private final Object phase = new Object();
    private CompletableFuture<Void> groundwork = CompletableFuture.completedFuture(null);
    private boolean stopping;

    /** A Keycloak on this machine, with its relative path {@code /identity} and the realm {@code backcoach}. */
    private record Keycloak(int port, String secret) {

        String realm() {
            return "http://localhost:" + port + "/identity/realms/backcoach";
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Keycloak on port " + port;
        }
    }

    /**
     * Describes a stack; starts nothing.
     *
     * @param repository the checked-out project, built
     * @param folder keeps the data; nobody else may use it until {@link #close()}
     * @param narrator hears one line for each step and for each service that ends unexpectedly
     * @throws StackFault when another process uses the folder or its disk is nearly full
     */
    public LocalStack(Path repository, Path folder, Ports ports, Consumer<String> narrator) {
        this(repository, folder, ports, narrator, SMALL_AND_QUICK);
    }

    /**
     * As the other, for services that are to run as they do in production.
     *
     * @param memoryAndCompiler options of each service's JVM, such as {@code -Xmx512m}
     */
    public LocalStack(
            Path repository, Path folder, Ports ports, Consumer<String> narrator, List<String> memoryAndCompiler) {
        this.memoryAndCompiler = List.copyOf(memoryAndCompiler);
        this.repository = repository.toAbsolutePath().normalize();
        this.folder = StackFolder.open(folder);
        this.ports = ports;
        this.narrator = narrator;
        this.folder.turnLogs();
    }

    /**
     * Takes tokens of a Keycloak that runs already instead of the local issuer's; only before {@link #start()}.
     *
     * @param port where it listens on this machine
     * @param secret of its client for development
     */
    public void useKeycloak(int port, String secret) {
        keycloak = Optional.of(new Keycloak(port, secret));
    }

    /** Deletes what earlier runs have left; only before {@link #start()}. */
    public void startOver() {
        folder.empty();
        folder.turnLogs();
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @throws StackFault when a port is taken, a service is not built or a service does not get ready
     * @throws IllegalStateException when the stack is stopped before
     */
    public void start() {
        requireBuilt();
        ports.requireFree();
        join(layGround());
        join(startServices());
    }

    /** Stops the services, then the broker, then the database, then the rest; what did not run is passed over. */
    public void stop() {
        CompletableFuture<Void> begun;
        synchronized (phase) {
            stopping = true;
            begun = groundwork;
        }
        begun.handle((_, _) -> null).join();
        quietly(() -> join(together(services.values().stream().map(service -> service::stop))));
        broker.ifPresent(running -> quietly(running::close));
        database.ifPresent(running -> quietly(running::close));
        gateway.ifPresent(running -> quietly(running::close));
        issuer.ifPresent(running -> quietly(running::close));
    }

    /** Stops everything and gives the folder back. */
    @Override
    public void close() {
        stop();
        folder.close();
    }

    /** The address under which everything is reached. */
    public URI address() {
        return URI.create("http://localhost:" + ports.gateway());
    }

    /** The address at which a service itself listens. */
    public URI direct(Service service) {
        return URI.create("http://127.0.0.1:" + ports.of(service));
    }

    /** The issuer of the tokens that the services accept. */
    public TokenIssuer issuer() {
        return issuer.orElseThrow();
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return broker.orElseThrow().bootstrapServers();
    }

    /** The JDBC address of a service's database. */
    public String jdbcUrl(Service service) {
        return moved.getOrDefault(service, database.orElseThrow().jdbcUrl(service.shortName()));
    }

    /** The number of a service's process; empty while it is down. */
    public Optional<Long> pid(Service service) {
        return services.get(service).pid();
    }

    /** Ends a service on the spot (SIGKILL); it stays down until {@link #restart}. */
    public void kill(Service service) {
        services.get(service).kill();
    }

    /** Starts a service again that is down and returns when it answers, even if what it needs is away. */
    public void restart(Service service) {
        services.get(service).startAgain();
    }

    /**
     * Restarts a service in order (SIGTERM), as a rolling restart does: it is taken out of the gateway's rotation, what is
     * under way is finished, and requests wait until it is ready again.
     */
    public void restartInOrder(Service service) throws InterruptedException {
        Gateway door = gateway.orElseThrow();
        door.takeOut(service.shortName(), FINISH);
        try {
            services.get(service).end();
            services.get(service).start();
        } finally {
            door.putBack(service.shortName());
        }
    }

    /** Ends a service on the spot and gives it another database; it stays down until {@link #restart}. */
    public void moveTo(Service service, String otherJdbcUrl) {
        kill(service);
        moved.put(service, otherJdbcUrl);
        services.put(service, run(service));
    }

    /** Tells every service more through its environment: by {@link #start()}, or when {@link #moveTo} has taken it down. */
    public void tellServices(Map<String, String> variables) {
        told.putAll(variables);
    }

    /** Stops the broker in order; the services go on without it. */
    public void stopBroker() {
        broker.orElseThrow().stop();
    }

    /** Starts a stopped broker on its data and returns when clients can connect. */
    public void startBroker() {
        broker.orElseThrow().start();
    }

    /** Ends all connections and stops the database server in order. */
    public void stopDatabase() {
        database.orElseThrow().stop();
    }

    /** Starts a stopped database server on its data and returns when it takes connections. */
    public void startDatabase() {
        database.orElseThrow().start();
    }

    private void startFirstDatabase() {
        PostgresServer started = PostgresServer.startedIn(folder.postgres(), ports.postgres());
        database = Optional.of(started);
        Arrays.stream(Service.values()).map(Service::shortName).forEach(started::createIfMissing);
        narrator.accept("PostgreSQL 18 takes connections on port " + ports.postgres());
    }

    private void startFirstBroker() {
        KafkaBroker started = KafkaBroker.startedIn(folder.kafka(), ports.kafka(), ports.kafkaController());
        broker = Optional.of(started);
        Topics.createMissing(started);
        narrator.accept("Kafka 4 takes connections on port " + ports.kafka());
    }

    private void startIssuerAndGateway() {
        Map<String, Integer> routes = new LinkedHashMap<>();
        Arrays.stream(Service.values()).forEach(service -> routes.put(service.shortName(), ports.of(service)));
        MovableClock clock = new MovableClock(folder.clock(), InstantSource.system());
        if (keycloak.isPresent()) {
            routes.put("identity", keycloak.get().port());
            gateway = Optional.of(Gateway.startedWithKeycloak(
                    ports.gateway(), routes, clock, keycloak.get().secret()));
            narrator.accept("The gateway listens on port " + ports.gateway());
        } else {
            URI identity = URI.create(address() + "/identity");
            issuer = Optional.of(TokenIssuer.started(ports.issuer(), identity, folder.issuerKey()));
            routes.put("identity", ports.issuer());
            gateway = Optional.of(Gateway.started(ports.gateway(), routes, clock));
            narrator.accept("The gateway and the token issuer listen on port " + ports.gateway());
        }
    }

    private Runnable starting(Service service) {
        return () -> {
            services.get(service).start();
            narrator.accept("The " + service.moduleName() + " is ready");
        };
    }

    private ServiceRun run(Service service) {
        Map<String, String> environment = new HashMap<>(told);
        environment.putAll(new ServiceEnvironment(
                        ports.of(service),
                        jdbcUrl(service),
                        keycloak.map(Keycloak::realm).orElseGet(() -> issuer().address()),
                        bootstrapServers(),
                        folder.clock(),
                        folder.masterKeyset(service))
                .variables());
        URI health = URI.create("http://127.0.0.1:" + ports.of(service) + "/" + service.shortName() + "/q/health");
        return new ServiceRun(
                service.moduleName(),
                service.jar(repository),
                memoryAndCompiler,
                environment,
                health,
                folder.log(service.moduleName()),
                folder.pidFile(service),
                narrator);
    }

    private void requireBuilt() {
        Arrays.stream(Service.values())
                .filter(service -> !Files.exists(service.jar(repository)))
                .findFirst()
                .ifPresent(service -> {
                    throw new StackFault(service.jar(repository) + " is missing. Build it with ./backcoach up");
                });
    }

    private CompletableFuture<Void> layGround() {
        synchronized (phase) {
            requireGoingOn();
            groundwork =
                    together(Stream.of(this::startFirstDatabase, this::startFirstBroker, this::startIssuerAndGateway));
            return groundwork;
        }
    }

    private CompletableFuture<Void> startServices() {
        synchronized (phase) {
            requireGoingOn();
            Arrays.stream(Service.values()).forEach(service -> services.put(service, run(service)));
            return together(Arrays.stream(Service.values()).map(this::starting));
        }
    }

    private void requireGoingOn() {
        if (stopping) {
            throw new IllegalStateException("the stack is stopped");
        }
    }

    /** Runs the steps side by side; done when all have ended, failed if one has failed. */
    private static CompletableFuture<Void> together(Stream<Runnable> steps) {
        return CompletableFuture.allOf(
                steps.map(step -> CompletableFuture.runAsync(step, THREADS)).toArray(CompletableFuture<?>[]::new));
    }

    private static void join(CompletableFuture<Void> steps) {
        try {
            steps.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private void quietly(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException failure) {
            narrator.accept("Something did not stop in order: " + failure.getMessage());
        }
    }
}
