package dev.backcoach.systemtests.stress;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** How many events the consumers have taken in, on which writers and faults wait. */
final class Progress {

    private static final Duration STUCK = Duration.ofSeconds(90);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long takenIn;

    void takenIn(long now) {
        lock.lock();
        try {
            takenIn = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long takenIn() {
        return takenIn;
    }

    /** Returns when the condition holds, which is looked at whenever the consumers have moved. */
    void await(String what, BooleanSupplier condition) {
        lock.lock();
        try {
            long left = STUCK.toNanos();
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    throw new AssertionError("Nothing moved for " + STUCK.toSeconds() + " s while waiting for " + what
                            + ", with " + takenIn + " events taken in. Read system-tests/target/stress-*.log.");
                }
                long before = takenIn;
                left = moved.awaitNanos(left);
                left = takenIn == before ? left : STUCK.toNanos();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, e);
        } finally {
            lock.unlock();
        }
    }
}
