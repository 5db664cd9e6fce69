package dev.backcoach.platform.conventions;

import dev.backcoach.platform.rest.clock.MovableClock;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the service under test. A move is in effect when the method returns. The clock only goes forward, and
 * test classes that share an application share it: begin a test from {@link #now()}, not from a date.
 */
public final class TestClock {

    private TestClock() {}

    /** The service's time, in microseconds. */
    public static Instant now() {
        return clock().instant();
    }

    /**
     * Makes it that instant.
     *
     * @throws IllegalArgumentException when that is in the past
     */
    public static void moveTo(Instant target) {
        clock().moveTo(target);
    }

    /**
     * Lets that much time pass.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public static void moveBy(Duration step) {
        clock().moveBy(step);
    }

    private static MovableClock clock() {
        return switch (Arc.container().instance(InstantSource.class).get()) {
            case MovableClock movable -> movable;
            case InstantSource fixed ->
                throw new IllegalStateException("The service's clock cannot be moved: " + fixed.getClass()
                        + ". Is the test annotated with @WithTestResource(ServiceServers.class)?");
        };
    }
}
