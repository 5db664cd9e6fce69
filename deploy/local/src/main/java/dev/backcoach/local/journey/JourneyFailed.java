package dev.backcoach.local.journey;

/** The journey cannot go on, or something differs from what it expects; the message says on which day and what. */
public final class JourneyFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JourneyFailed(String message) {
        super(message);
    }

    public JourneyFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
