package dev.backcoach.platform.eventlog;

/** An idempotency key came back with another body. Nothing was recorded; a new command needs a new key (HTTP 422). */
public class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused(String message) {
        super(message, null, false, false);
    }
}
