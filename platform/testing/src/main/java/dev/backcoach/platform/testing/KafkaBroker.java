package dev.backcoach.platform.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in a JVM of its own, which its owner can stop,
 * kill and freeze. It has the same address and the same data however often it is started; {@link #close()} deletes the
 * data of a broker for tests and keeps those in a folder of the caller's. Topics are created only by {@link #createTopic}. The process ends when this JVM ends, however that happens. Methods
 * return when what they say has happened and throw {@link IllegalStateException} if it does not happen in time.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration TOPIC = Duration.ofSeconds(30);

    private final Path folder;
    private final BrokerSettings settings;
    private final Optional<TemporaryFolder> temporary;
    private Optional<JavaProcess> process = Optional.empty();

    private KafkaBroker(
            Path folder,
            int clientPort,
            int controllerPort,
            Map<String, String> others,
            Optional<TemporaryFolder> temporary) {
        this.folder = folder;
        this.settings = new BrokerSettings(folder.resolve("data"), clientPort, controllerPort, others);
        this.temporary = temporary;
    }

    /** Creates a broker with no data and starts it; the caller closes it. */
    public static KafkaBroker started() {
        TemporaryFolder temporary = TemporaryFolder.create("backcoach-kafka-");
        return started(new KafkaBroker(
                temporary.path(), LocalPort.free(), LocalPort.free(), Map.of(), Optional.of(temporary)));
    }

    /**
     * Starts a broker on the data that an earlier one left in this folder, however it ended; an empty or missing folder
     * gets new ones. The caller closes it and sees to it that no other broker works on the folder.
     *
     * @param controllerPort for the broker alone
     */
    public static KafkaBroker startedIn(Path folder, int clientPort, int controllerPort) {
        return startedIn(folder, clientPort, controllerPort, Map.of());
    }

    /** As the other, with settings of the caller's own, which win; {@link #createTopic} asks without a login. */
    public static KafkaBroker startedIn(Path folder, int clientPort, int controllerPort, Map<String, String> others) {
        return started(new KafkaBroker(folder, clientPort, controllerPort, others, Optional.empty()));
    }

    private static KafkaBroker started(KafkaBroker broker) {
        try {
            broker.start();
            return broker;
        } catch (RuntimeException failure) {
            broker.close();
            throw failure;
        }
    }

    /**
     * The broker that all tests of this JVM share, started by the first call and deleted when the JVM ends. Use topics
     * of your own on it, and leave it running: for faults start one with {@link #started()}.
     */
    public static KafkaBroker shared() {
        return Shared.BROKER;
    }

    /** The address for {@code bootstrap.servers}; it never changes. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Starts a stopped or killed broker and returns when clients can connect; does nothing if it runs. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        JavaProcess started = JavaProcess.of(BrokerMain.class)
                .arguments(writeSettings().toString(), clusterId())
                .jvmOptions("-Xmx384m", "-Xshare:auto", "-XX:TieredStopAtLevel=1")
                .log(folder.resolve("broker.log"))
                .start();
        process = Optional.of(started);
        started.awaitLine(BrokerMain.READY::equals, START);
    }

    /** Ends the broker in order (SIGTERM); does nothing if it does not run. */
    public synchronized void stop() {
        process.filter(JavaProcess::isAlive).ifPresent(running -> running.terminate(STOP));
    }

    /** Ends the broker on the spot (SIGKILL), frozen or not; what it has acknowledged is still there after start. */
    public synchronized void kill() {
        process.ifPresent(JavaProcess::kill9);
    }

    /** Stops the broker where it is (SIGSTOP): connections stay open and nothing is answered. */
    public synchronized void freeze() {
        running().pause();
    }

    /** Lets a frozen broker go on (SIGCONT). */
    public synchronized void thaw() {
        running().resume();
    }

    public synchronized boolean isRunning() {
        return process.filter(JavaProcess::isAlive).isPresent();
    }

    /**
     * Creates a topic with one replica and returns when the broker shows it to clients; settings are Kafka's topic
     * settings ({@code cleanup.policy} and so on). Throws {@link IllegalStateException} if it exists.
     */
    public void createTopic(String name, int partitions, Map<String, String> settingsOfTopic) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(settingsOfTopic);
            admin.createTopics(List.of(topic)).all().get(TOPIC.toSeconds(), TimeUnit.SECONDS);
            await().atMost(TOPIC).pollInterval(Duration.ofMillis(20)).until(() -> isShown(admin, name));
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("could not create topic " + name, failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + name, interruption);
        }
    }

    /** Ends the broker: in order if its data are kept, else by killing it and deleting them. */
    @Override
    public synchronized void close() {
        if (temporary.isEmpty()) {
            stop();
            return;
        }
        kill();
        temporary.get().delete();
    }

    private static boolean isShown(Admin admin, String topic) throws InterruptedException, ExecutionException {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw failure;
        }
    }

    private JavaProcess running() {
        return process.filter(JavaProcess::isAlive)
                .orElseThrow(() -> new IllegalStateException("the broker does not run"));
    }

    private Path writeSettings() {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("broker.properties"), settings.asProperties());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name by which the data know whose they are; kept beside them. */
    private String clusterId() {
        Path file = folder.resolve("cluster-id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Shared {

        private static final KafkaBroker BROKER = started();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close, "shared broker"));
        }

        private Shared() {}
    }
}
