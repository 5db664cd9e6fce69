package dev.backcoach.platform.eventlog;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where one thread waits until there is work to do, and others tell it that there is. A call while it works is kept. */
public final class WakeUp {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean closed;

    /** Ends the wait in hand, or the next one. */
    public void wake() {
        change(() -> woken = true);
    }

    /** Ends every wait and rest, now and later. */
    public void close() {
        change(() -> closed = true);
    }

    /** Whether it is closed, or the waiting thread was interrupted. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when woken or closed, or after this time. */
    public void await(Duration atMost) {
        pause(atMost, true);
    }

    /** Returns after this time or when closed; being woken is kept for the next wait. */
    public void rest(Duration time) {
        pause(time, false);
    }

    private void pause(Duration time, boolean untilWoken) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!closed && left > 0 && !(untilWoken && woken)) {
                left = changed.awaitNanos(left);
            }
            woken &= !untilWoken;
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
