package dev.backcoach.platform.eventlog;

/** An app-made entry came back with the revision that is already recorded and another body. Nothing was recorded; a correction needs a higher revision (HTTP 409). */
public class EntryConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EntryConflict(String message) {
        super(message, null, false, false);
    }
}
