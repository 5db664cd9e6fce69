package dev.backcoach.platform.eventlog;

/** The answer to a commit was lost, so it may or may not have happened. Only reading again can tell. */
public class CommitUnknown extends StoreUnavailable {

    private static final long serialVersionUID = 1L;

    public CommitUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
