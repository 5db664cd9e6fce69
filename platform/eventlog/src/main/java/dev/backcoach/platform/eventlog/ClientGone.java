package dev.backcoach.platform.eventlog;

/** The client's record has been erased; nothing more is accepted about them (HTTP 410). */
public class ClientGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClientGone(String message) {
        super(message, null, false, false);
    }
}
