package dev.backcoach.platform.eventlog.consumer;

/**
 * So many clients would be parked at once that the fault is this service's and not theirs. The consumer stops; the batch
 * was not taken in and will be, after a mended version starts.
 */
public final class TooManyParked extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public TooManyParked(int clients, String cause) {
        super(clients + " clients would be parked within a minute, so this service is broken and not their records."
                + " The consumer has stopped; see docs/operations.md, Too many parked. First cause: " + cause);
    }
}
