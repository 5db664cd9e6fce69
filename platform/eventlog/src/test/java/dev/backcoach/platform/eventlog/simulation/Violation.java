package dev.backcoach.platform.eventlog.simulation;

/** A guarantee did not hold in a simulated run. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String message) {
        super(message);
    }

    Violation(String message, Throwable cause) {
        super(message, cause);
    }
}
