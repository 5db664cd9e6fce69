package dev.backcoach.platform.eventlog;

/** The client's facts wait in the parked events, so the state asked for will not come by waiting (HTTP 503 of its own type). */
public class ClientParked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClientParked(String message) {
        super(message, null, false, false);
    }
}
