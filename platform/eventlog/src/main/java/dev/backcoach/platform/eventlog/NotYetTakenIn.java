package dev.backcoach.platform.eventlog;

/** The state asked for with {@code after=} did not come about within the wait (HTTP 503 with {@code Retry-After}). */
public class NotYetTakenIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYetTakenIn(String message) {
        super(message, null, false, false);
    }
}
