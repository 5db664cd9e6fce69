package dev.backcoach.progress.client;

import dev.backcoach.platform.decider.Rejection;

/** Nothing can be entered for a client whose registration has not arrived. */
public class ClientUnknown extends Rejection {

    private static final long serialVersionUID = 1L;

    /** What a caller is told. */
    public static final String ADVICE = "No registration of this client has arrived here yet. If the client has just"
            + " registered, send again in a few seconds; otherwise check the client id.";

    ClientUnknown() {
        super("CLIENT-UNKNOWN", ADVICE);
    }
}
