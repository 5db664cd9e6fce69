package dev.backcoach.platform.eventlog;

/** The client's stream kept changing under a command through every try. Nothing was recorded; the caller may send it again (HTTP 409). */
public class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentChange(String message) {
        super(message, null, false, false);
    }
}
