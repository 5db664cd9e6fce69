package dev.backcoach.local;

/** The stack cannot do what was asked, for a reason that its user can mend; the message is one line that says how. */
public final class StackFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackFault(String message) {
        super(message);
    }

    public StackFault(String message, Throwable cause) {
        super(message, cause);
    }
}
