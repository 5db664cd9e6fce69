package dev.backcoach.local;

import dev.backcoach.platform.testing.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One service in a process of its own. Once it has been ready, it is started again whenever it ends without being asked
 * to: after one second, and after twice as long each time that it ends before it answers. Safe for many threads.
 */
final class ServiceRun {

    private static final Duration READY = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(20);
    /** Ten seconds for requests and as long for consumer, read models and relay, with room for a busy machine. */
    private static final Duration END = Duration.ofSeconds(40);

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final JavaProcess.Builder builder;
    private final URI health;
    private final Path log;
    private final Path pidFile;
    private final Consumer<String> narrator;

    private Optional<JavaProcess> process = Optional.empty();
    private boolean supervised;
    private boolean over;
    private Duration pause = FIRST_PAUSE;

    /**
     * Describes the process; starts nothing.
     *
     * @param memoryAndCompiler options of its JVM
     * @param environment what it is told through environment variables
     * @param health the address of its health endpoints
     * @param pidFile holds the process's number while it runs
     * @param narrator hears of unexpected ends
     */
    ServiceRun(
            String name,
            Path jar,
            List<String> memoryAndCompiler,
            Map<String, String> environment,
            URI health,
            Path log,
            Path pidFile,
            Consumer<String> narrator) {
        this.name = name;
        this.health = health;
        this.log = log;
        this.pidFile = pidFile;
        this.narrator = narrator;
        this.builder = JavaProcess.ofJar(name, jar)
                .jvmOptions(memoryAndCompiler.toArray(String[]::new))
                .jvmOptions(
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                .environment(environment)
                .outputTo(log);
    }

    /** Starts the service and returns when it is ready; throws {@link StackFault} if it ends or takes too long. */
    void start() {
        launch();
        awaitAnswer("/ready");
        supervise();
    }

    /** Starts the service if it does not run, and returns when it answers, ready or not. */
    void startAgain() {
        if (!isRunning()) {
            launch();
        }
        awaitAnswer("/live");
        supervise();
    }

    /** Ends the service in order, or by force when it does not end in 20 seconds, and for good. */
    synchronized void stop() {
        over = true;
        supervised = false;
        process.filter(JavaProcess::isAlive).ifPresent(running -> {
            try {
                running.terminate(STOP);
            } catch (IllegalStateException stillThere) {
                running.kill9();
            }
        });
        forgetPid();
    }

    /** Ends the service in order (SIGTERM); it stays down until it is started again. */
    synchronized void end() {
        supervised = false;
        process.filter(JavaProcess::isAlive).ifPresent(running -> running.terminate(END));
        forgetPid();
    }

    /** Ends the service on the spot (SIGKILL); it stays down until it is started again. */
    synchronized void kill() {
        supervised = false;
        process.ifPresent(JavaProcess::kill9);
        forgetPid();
    }

    synchronized boolean isRunning() {
        return process.filter(JavaProcess::isAlive).isPresent();
    }

    /** The number of the running process; empty while the service is down. */
    synchronized Optional<Long> pid() {
        return process.filter(JavaProcess::isAlive).map(JavaProcess::pid);
    }

    private synchronized void launch() {
        if (over) {
            throw new StackFault("the " + name + " is stopped");
        }
        JavaProcess launched = builder.start();
        process = Optional.of(launched);
        try {
            Files.writeString(pidFile, launched.pid() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Future<?> _ = launched.onExit().thenAcceptAsync(exitCode -> ended(launched, exitCode), THREADS);
    }

    private synchronized void supervise() {
        supervised = true;
        pause = FIRST_PAUSE;
    }

    private synchronized void ended(JavaProcess gone, int exitCode) {
        if (!supervised || process.filter(gone::equals).isEmpty()) {
            return;
        }
        narrator.accept("The " + name + " ended unexpectedly (exit code " + exitCode + "); starting it again in "
                + pause.toSeconds() + " s. Its log: " + log);
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, THREADS);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        later.execute(this::relaunch);
    }

    private void relaunch() {
        synchronized (this) {
            if (!supervised || isRunning()) {
                return;
            }
            launch();
        }
        try {
            awaitAnswer("/live");
            supervise();
            narrator.accept("The " + name + " is back.");
        } catch (StackFault endedAgain) {
            narrator.accept(endedAgain.getMessage());
        }
    }

    private void awaitAnswer(String check) {
        try {
            Awaitility.await()
                    .atMost(READY)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !isRunning() || answers(check));
        } catch (ConditionTimeoutException _) {
            throw new StackFault("the " + name + " is not ready after " + READY.toMinutes() + " minutes. See " + log);
        }
        if (!isRunning()) {
            throw new StackFault("the " + name + " ended while it started. See " + log);
        }
    }

    private boolean answers(String check) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(health + check))
                .timeout(ANSWER)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void forgetPid() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
