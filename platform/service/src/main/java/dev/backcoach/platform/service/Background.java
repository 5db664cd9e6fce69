package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.WakeUp;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Does the same thing again and again on a thread of its own, and tries again with growing pauses when it fails. */
final class Background implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Background.class);
    /** After a step that left nothing to do, also when woken: each step costs a transaction, however little it does. */
    private static final Duration GATHER = Duration.ofMillis(15);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Thread thread;
    private final BooleanSupplier step;
    private final Duration pause;
    private final Runnable atEnd;
    private final WakeUp wakeUp = new WakeUp();
    private volatile String failure;

    /**
     * @param step tells whether there may be more to do at once
     * @param pause between steps when there is not; more than 15 ms
     */
    Background(String name, Duration pause, BooleanSupplier step) {
        this(name, pause, step, () -> {});
    }

    /** @param atEnd run last, on the same thread */
    Background(String name, Duration pause, BooleanSupplier step, Runnable atEnd) {
        this.atEnd = atEnd;
        this.step = step;
        this.pause = pause;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Ends a pause early. */
    void wake() {
        wakeUp.wake();
    }

    /** What it is called. */
    String name() {
        return thread.getName();
    }

    /** Why the last step failed; null when it did not. */
    String failure() {
        return failure;
    }

    /** Finishes the step in hand. */
    @Override
    public void close() {
        wakeUp.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            repeat();
        } finally {
            atEnd.run();
        }
    }

    private void repeat() {
        Duration backoff = pause;
        while (!wakeUp.isClosed()) {
            try {
                boolean more = step.getAsBoolean();
                failure = null;
                backoff = pause;
                if (!more) {
                    wakeUp.rest(GATHER);
                    wakeUp.await(pause.minus(GATHER));
                }
            } catch (RuntimeException fault) {
                backoff = longer(backoff);
                tell(fault, backoff);
                wakeUp.await(backoff);
            } catch (Error fault) {
                failure = fault.toString();
                LOG.errorf(fault, "%s has stopped; restart the service.", thread.getName());
                throw fault;
            }
        }
    }

    private void tell(RuntimeException fault, Duration backoff) {
        failure = fault.toString();
        if (fault instanceof StoreUnavailable) {
            LOG.warnf("%s waits %d ms: %s", thread.getName(), backoff.toMillis(), fault.getMessage());
        } else {
            LOG.errorf(fault, "%s failed and tries again in %d ms.", thread.getName(), backoff.toMillis());
        }
    }

    private static Duration longer(Duration backoff) {
        Duration doubled = backoff.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
