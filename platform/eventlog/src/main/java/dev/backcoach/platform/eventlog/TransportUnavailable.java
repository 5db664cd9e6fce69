package dev.backcoach.platform.eventlog;

/** The Kafka broker does not answer somebody who waits for it (HTTP 503 with {@code Retry-After}). */
public class TransportUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransportUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
