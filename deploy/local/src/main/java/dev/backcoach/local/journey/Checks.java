package dev.backcoach.local.journey;

import java.util.Optional;

/** Compares what happens on a day with what the worked journey says. */
record Checks(int day) {

    /** Throws {@link JourneyFailed} with the day and the difference unless both are equal. */
    void equal(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw failure(what + " should be " + expected + ", but is " + actual);
        }
    }

    void holds(String what, boolean condition) {
        if (!condition) {
            throw failure("expected " + what);
        }
    }

    <T> T present(String what, Optional<T> value) {
        return value.orElseThrow(() -> failure("expected " + what + ", but there is none"));
    }

    JourneyFailed failure(String difference) {
        return new JourneyFailed("Day " + day + ": " + difference + ".");
    }
}
