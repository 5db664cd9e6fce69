package dev.backcoach.platform.eventlog;

/**
 * An event with its place in the order of publication.
 *
 * @param follows whether the client's previous version stands before it (true for version 1)
 */
public record PlacedEvent(EventRow row, Cursor at, boolean follows) {}
