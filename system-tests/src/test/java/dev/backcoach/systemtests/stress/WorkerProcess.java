package dev.backcoach.systemtests.stress;

import dev.backcoach.platform.testing.JavaProcess;
import java.nio.file.Path;
import java.util.List;

/** A relay or consumer in a JVM of its own that is started anew each time it is killed, under a new name. */
final class WorkerProcess implements AutoCloseable {

    private final String role;
    private final Class<?> main;
    private final List<String> before;
    private final List<String> after;
    private int starts;
    private JavaProcess process;

    /**
     * @param before arguments in front of the process's name
     * @param after arguments behind it
     */
    WorkerProcess(String role, Class<?> main, List<String> before, List<String> after) {
        this.role = role;
        this.main = main;
        this.before = before;
        this.after = after;
    }

    void start() {
        starts++;
        process = JavaProcess.of(main)
                .arguments(before.toArray(String[]::new))
                .arguments(name())
                .arguments(after.toArray(String[]::new))
                .systemProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                .jvmOptions("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
                .log(Path.of("target", "stress-" + role + ".log"))
                .start();
    }

    /** The name of the process that runs now, which no other has had. */
    String name() {
        return role + "." + starts;
    }

    void killAndRestart() {
        process.kill9();
        start();
    }

    void pause() {
        process.pause();
    }

    void resume() {
        process.resume();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public String toString() {
        return name() + (isAlive() ? ", alive" : ", ended: system-tests/target/stress-" + role + ".log says why");
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
