package dev.backcoach.local.journey;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A bounded wait for something that cannot say when it has happened. */
final class Patience {

    private final long deadline;

    private Patience(long deadline) {
        this.deadline = deadline;
    }

    /** Patience that ends after this time. */
    static Patience of(Duration most) {
        return new Patience(System.nanoTime() + most.toNanos());
    }

    /** Lets time pass, but not beyond the end; false when the end has been reached. */
    boolean pause(Duration wished) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, wished.toNanos()));
            return true;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new JourneyFailed("interrupted while waiting", interruption);
        }
    }
}
