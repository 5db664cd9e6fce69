package dev.backcoach.platform.rest.version;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.NotYetTakenIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds a query back until what it asks for with {@code after=} has been taken in. Looks again whenever
 * {@link #signal} says that something about the client has been taken in, and from time to time besides, since another
 * process may have done it. To be called on a virtual thread and outside a transaction: it blocks, and must not hold a
 * connection.
 */
@ApplicationScoped
public class AfterWait {

    private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(50).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final Duration patience;
    private final ConcurrentMap<ClientId, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    /**
     * Waits as long as configured.
     *
     * @param patience {@code backcoach.after.wait}, 5 s unless configured
     */
    public AfterWait(@ConfigProperty(name = "backcoach.after.wait", defaultValue = "5s") Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns once {@code takenIn} holds for the version; at once when no version is given.
     *
     * @param client whom the version is about
     * @param after what to wait for, or null
     * @param takenIn cheap and safe to ask often; an exception of it ends the wait
     * @throws NotYetTakenIn when it does not hold in time, or the thread is interrupted
     */
    public void until(ClientId client, StreamVersion after, Predicate<StreamVersion> takenIn) {
        if (after == null) {
            return;
        }
        if (!within(client, patience, () -> takenIn.test(after))) {
            throw new NotYetTakenIn(after + " has not been taken in yet. Ask again after the time in Retry-After.");
        }
    }

    /**
     * Waits until something holds about a client, looking as {@link #until} does; false when it does not within this time
     * or the thread is interrupted.
     *
     * @param holds cheap and safe to ask often; an exception of it ends the wait
     */
    public boolean within(ClientId client, Duration atMost, BooleanSupplier holds) {
        Semaphore signals = new Semaphore(0);
        waiting.compute(client, (_, others) -> with(others, signals));
        try {
            return looking(atMost, holds, signals);
        } finally {
            waiting.computeIfPresent(client, (_, others) -> without(others, signals));
        }
    }

    /** Says that something about these clients may have been taken in, so that whoever waits for it looks again. */
    public void signal(Collection<ClientId> clients) {
        if (waiting.isEmpty()) {
            return;
        }
        clients.forEach(client -> waiting.getOrDefault(client, Set.of()).forEach(Semaphore::release));
    }

    /** A signal that comes while looking is kept for the pause after it; so none is missed. */
    private static boolean looking(Duration atMost, BooleanSupplier holds, Semaphore signals) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        try {
            while (!holds.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                if (signals.tryAcquire(Math.min(pause, left), TimeUnit.NANOSECONDS)) {
                    signals.drainPermits();
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Set<Semaphore> with(Set<Semaphore> others, Semaphore signals) {
        Set<Semaphore> all = others == null ? ConcurrentHashMap.newKeySet() : others;
        all.add(signals);
        return all;
    }

    private static Set<Semaphore> without(Set<Semaphore> all, Semaphore signals) {
        all.remove(signals);
        return all.isEmpty() ? null : all;
    }
}
