package dev.backcoach.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A main class of this JVM's class path, or a jar file, running in a JVM of its own that its owner can kill, pause and
 * resume. Its standard output and standard error are captured together as lines, or go to a file. The process ends when this JVM ends, however that
 * happens and even while paused. All methods may be called from any thread.
 */
public final class JavaProcess implements AutoCloseable {

    private static final Duration DEATH = Duration.ofSeconds(30);

    private final String name;

    /** Signalled through its handle: {@link Process#destroy()} would throw away what it has still to say. */
    private final Process process;

    private final OutputLines output;

    private JavaProcess(String name, Process process, OutputLines output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /** Describes a process that runs the main method of the given class. */
    public static Builder of(Class<?> mainClass) {
        return new Builder(
                mainClass.getSimpleName(), "-cp", System.getProperty("java.class.path"), mainClass.getName());
    }

    /**
     * Describes a process that runs an executable jar file.
     *
     * @param name how messages call the process
     */
    public static Builder ofJar(String name, Path jar) {
        return new Builder(name, "-jar", jar.toString());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completed with the exit code when the process has ended, in whatever way. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Answers the lines captured so far, oldest first. */
    public List<String> lines() {
        return output.all();
    }

    /**
     * Answers the first line, printed already or yet to come, that satisfies the predicate. Throws
     * {@link IllegalStateException} with the end of the output if the process ends or the time passes without one.
     */
    public String awaitLine(Predicate<String> predicate, Duration timeout) {
        try {
            return output.await(predicate, timeout)
                    .orElseThrow(() -> failure("has not printed the awaited line within " + timeout));
        } catch (InterruptedException interruption) {
            throw interrupted(interruption);
        }
    }

    /** Waits for the end of the process and answers its exit code; throws {@link IllegalStateException} after the time. */
    public int awaitExit(Duration timeout) {
        try {
            if (!process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw failure("has not ended within " + timeout);
            }
            return process.exitValue();
        } catch (InterruptedException interruption) {
            throw interrupted(interruption);
        }
    }

    /** Asks the process to end (SIGTERM), so that its shutdown hooks run, and waits; answers its exit code. */
    public int terminate(Duration timeout) {
        process.toHandle().destroy();
        return awaitExit(timeout);
    }

    /** Ends the process on the spot (SIGKILL), paused or not, and returns when it is gone. */
    public void kill9() {
        process.toHandle().destroyForcibly();
        awaitExit(DEATH);
    }

    /** Stops the process where it is (SIGSTOP): it keeps its sockets and memory, and answers nothing. */
    public void pause() {
        ProcessSignal.STOP.sendTo(pid());
    }

    /** Lets a paused process go on (SIGCONT). */
    public void resume() {
        ProcessSignal.CONT.sendTo(pid());
    }

    /** Kills the process if it still runs. */
    @Override
    public void close() {
        kill9();
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException(name + " (process " + pid() + ", " + (isAlive() ? "alive" : "ended") + ") "
                + what + "; its output ended with:" + System.lineSeparator() + output.tail());
    }

    private IllegalStateException interrupted(InterruptedException interruption) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for " + name, interruption);
    }

    /** Collects what a process needs before it starts; a builder can start several processes. */
    public static final class Builder {

        private final String name;
        private final List<String> program;
        private final List<String> jvmOptions = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        private final List<String> arguments = new ArrayList<>();
        private final Map<String, String> environment = new HashMap<>();
        private Optional<Path> log = Optional.empty();
        private Optional<Path> output = Optional.empty();

        private Builder(String name, String... program) {
            this.name = name;
            this.program = List.of(program);
        }

        public Builder arguments(String... added) {
            arguments.addAll(List.of(added));
            return this;
        }

        /** Adds variables to the environment that the process inherits. Unlike arguments, other users cannot see them. */
        public Builder environment(Map<String, String> added) {
            environment.putAll(added);
            return this;
        }

        public Builder systemProperty(String key, String value) {
            return jvmOptions("-D" + key + "=" + value);
        }

        /** Adds options of the java command, such as {@code -Xmx256m}. */
        public Builder jvmOptions(String... added) {
            jvmOptions.addAll(List.of(added));
            return this;
        }

        /** Also appends the captured lines to this file. */
        public Builder log(Path file) {
            log = Optional.of(file);
            return this;
        }

        /** Sends the output to the end of this file instead of capturing it: for a process that lives for days. */
        public Builder outputTo(Path file) {
            output = Optional.of(file);
            return this;
        }

        /** Starts the process and returns at once; throws {@link UncheckedIOException} if there is no JVM to start. */
        public JavaProcess start() {
            try {
                ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
                builder.environment().putAll(environment);
                output.ifPresent(file -> builder.redirectOutput(Redirect.appendTo(file.toFile())));
                Process process = builder.start();
                OrphanGuard guard = OrphanGuard.over(process.pid(), "KILL");
                Future<?> _ = process.onExit().thenRun(guard::close);
                OutputLines lines = new OutputLines();
                Thread.ofPlatform()
                        .daemon()
                        .name("output of " + name)
                        .start(() -> lines.capture(process.inputReader(StandardCharsets.UTF_8), log));
                return new JavaProcess(name, process, lines);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private List<String> command() {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            command.add("-Dstdout.encoding=UTF-8");
            command.add("-Dstderr.encoding=UTF-8");
            command.addAll(program);
            command.addAll(arguments);
            return command;
        }
    }
}
