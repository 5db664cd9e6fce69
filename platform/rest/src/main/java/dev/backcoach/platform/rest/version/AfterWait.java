package dev.backcoach.platform.rest.version;

import dev.backcoach.platform.eventlog.NotYetTakenIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds a query back until what it asks for with {@code after=} has been taken in. Looks again whenever
 * {@link #signal()} says that something has been taken in, and from time to time besides, since another process may have
 * done it. To be called on a virtual thread and outside a transaction: it blocks, and must not hold a connection.
 */
@ApplicationScoped
public class AfterWait {

    private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(5).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final long patienceNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingTakenIn = lock.newCondition();
    private long signals;

    /**
     * Waits as long as configured.
     *
     * @param patience {@code backcoach.after.wait}, 5 s unless configured
     */
    public AfterWait(@ConfigProperty(name = "backcoach.after.wait", defaultValue = "5s") Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Returns once {@code takenIn} holds for the version; at once when no version is given.
     *
     * @param after what to wait for, or null
     * @param takenIn cheap and safe to ask often; an exception of it ends the wait
     * @throws NotYetTakenIn when it does not hold in time, or the thread is interrupted
     */
    public void until(StreamVersion after, Predicate<StreamVersion> takenIn) {
        if (after == null) {
            return;
        }
        long deadline = System.nanoTime() + patienceNanos;
        long pause = FIRST_PAUSE_NANOS;
        long seen = signalsSoFar();
        while (!takenIn.test(after)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new NotYetTakenIn(after + " has not been taken in yet. Ask again after the time in Retry-After.");
            }
            seen = pause(seen, Math.min(pause, left), after);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    /** Says that something may have been taken in, so that everybody who waits looks again. Never blocks for long. */
    public void signal() {
        lock.lock();
        try {
            signals++;
            somethingTakenIn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long signalsSoFar() {
        lock.lock();
        try {
            return signals;
        } finally {
            lock.unlock();
        }
    }

    /** Ends early on a signal that came after the count that was seen; so no signal is missed while looking. */
    private long pause(long seen, long nanos, StreamVersion after) {
        lock.lock();
        try {
            long left = nanos;
            while (signals == seen && left > 0) {
                left = somethingTakenIn.awaitNanos(left);
            }
            return signals;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotYetTakenIn("The wait for " + after + " was broken off. Ask again.");
        } finally {
            lock.unlock();
        }
    }
}
