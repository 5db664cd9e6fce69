package dev.backcoach.platform.eventlog;

import java.util.List;

/**
 * What loads a client's state: a snapshot where one was asked for and fits, and the events after it.
 *
 * @param snapshot or null
 * @param events in version order; they follow the snapshot, or the version asked for, without a gap
 */
public record StreamTail(Snapshot snapshot, List<EventRow> events) {

    /** Nothing recorded after the version that was asked for. */
    public static final StreamTail EMPTY = new StreamTail(null, List.of());

    /**
     * A stored state.
     *
     * @param version the last event folded into it
     * @param shape which record wrote it; a reader of another shape gets none
     * @param state JSON, personal values sealed
     */
    public record Snapshot(long version, int shape, String state) {}
}
