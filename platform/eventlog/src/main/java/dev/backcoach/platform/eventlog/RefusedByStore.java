package dev.backcoach.platform.eventlog;

/** The store refuses the content of a write, and would do so again: a fault of what was written, not of the moment. */
public class RefusedByStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedByStore(String message, Throwable cause) {
        super(message, cause);
    }
}
