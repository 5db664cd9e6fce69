package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.PlacedEvent;

/**
 * An event came up for publication before its predecessor. Publishing it would show consumers a gap that never closes,
 * so the relay stops; somebody wrote to the event table without reading first.
 */
public final class OutOfOrder extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public OutOfOrder(PlacedEvent event) {
        super("Event " + event.row().eventId() + " is version " + event.row().version() + " of client "
                + event.row().client() + " and came up before version "
                + (event.row().version() - 1) + ". The relay has stopped; see docs/operations.md, Relay out of order.");
    }
}
