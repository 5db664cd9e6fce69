package dev.backcoach.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the local stack in this terminal until SIGTERM: {@code Up [--fresh]}, in the folder of the repository. Says each
 * step with the seconds since the start, then a table of addresses and ready-made tokens. What its user can mend is one
 * line on standard error and exit code 1.
 */
public final class Up {

    private static final Path FOLDER = Path.of(".backcoach");
    private static final long STARTED = System.nanoTime();
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        boolean fresh = List.of(arguments).contains("--fresh");
        CountDownLatch ended = new CountDownLatch(1);
        try {
            LocalStack stack = new LocalStack(Path.of(""), FOLDER, Ports.documented(), Up::say);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "end of the stack"));
            if (fresh) {
                stack.startOver();
                say("Everything of earlier runs is deleted");
            }
            StackLog.writeTo(FOLDER.resolve("logs"));
            stack.start();
            say("Ready");
            System.out.println(Summary.of(stack));
        } catch (StackFault fault) {
            fail(fault.getMessage());
        } catch (RuntimeException failure) {
            fail(failure.getMessage() + " (more in " + FOLDER.resolve("logs") + " and beside the data)");
        }
        ended.await();
    }

    private static void end(LocalStack stack) {
        if (ENDING.getAndSet(true)) {
            stack.close();
            return;
        }
        say("Stopping the services, Kafka and PostgreSQL ...");
        stack.close();
        say("Stopped. The data are in " + FOLDER + " for the next time.");
    }

    /** Does nothing when the stack is ending already: what fails then fails because of that. */
    private static void fail(String reason) {
        if (ENDING.getAndSet(true)) {
            return;
        }
        System.err.println("backcoach: " + reason.lines().findFirst().orElse("no reason known"));
        System.exit(1);
    }

    private static synchronized void say(String line) {
        double seconds = Duration.ofNanos(System.nanoTime() - STARTED).toMillis() / 1_000.0;
        System.out.println(String.format("%7.1f s  %s", seconds, line));
    }
}
