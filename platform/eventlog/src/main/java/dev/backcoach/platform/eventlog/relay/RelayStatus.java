package dev.backcoach.platform.eventlog.relay;

import dev.backcoach.platform.eventlog.Cursor;

/**
 * What a relay process says of itself.
 *
 * @param state what it is doing
 * @param published events published by this process
 * @param cursor the last one, or null before the first
 * @param because why it stopped or waits, or null
 */
public record RelayStatus(State state, long published, Cursor cursor, String because) {

    /** What a relay process is doing. */
    public enum State {
        /** Another process leads. */
        STANDING_BY,
        LEADING,
        /** The database or the broker does not answer; it tries again. */
        WAITING,
        /** It found something that publishing on would make worse; somebody has to look. */
        STOPPED,
        CLOSED
    }
}
