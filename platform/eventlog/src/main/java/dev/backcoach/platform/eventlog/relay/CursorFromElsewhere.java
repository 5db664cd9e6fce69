package dev.backcoach.platform.eventlog.relay;

/**
 * The relay's cursor was written on another database server, so it says nothing about this one's transactions. Going on
 * would skip events or use versions twice; the relay refuses until it has been repositioned.
 */
public final class CursorFromElsewhere extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public CursorFromElsewhere(long writtenOn, long runsOn) {
        super("The relay's cursor was written on database server " + writtenOn + " but this is server " + runsOn
                + ": the database was restored or copied. Nothing is published until the log and the topic are"
                + " reconciled: stop the service and run ./backcoach reposition --help");
    }
}
