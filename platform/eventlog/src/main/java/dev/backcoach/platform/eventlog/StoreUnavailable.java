package dev.backcoach.platform.eventlog;

/**
 * The database does not answer. Whatever was asked for has not been acknowledged: sending it again is safe (HTTP 503
 * with {@code Retry-After}).
 */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
