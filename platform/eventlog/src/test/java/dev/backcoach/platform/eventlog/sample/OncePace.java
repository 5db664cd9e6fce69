package dev.backcoach.platform.eventlog.sample;

import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.relay.Relay;

/** Lets a relay publish what is there and then ends it. */
public final class OncePace implements Relay.Pace {

    private boolean caughtUp;
    private RuntimeException lost;
    private int published;

    @Override
    public boolean goOn() {
        return !caughtUp;
    }

    @Override
    public void caughtUp() {
        caughtUp = true;
    }

    @Override
    public void published(int events, boolean full, Cursor cursor) {
        published += events;
    }

    @Override
    public void lost(RuntimeException because) {
        lost = because;
    }

    /** How many events it published and moved the cursor over. */
    public int published() {
        return published;
    }

    /** Why the lead was lost, or null. */
    public RuntimeException whyLost() {
        return lost;
    }
}
