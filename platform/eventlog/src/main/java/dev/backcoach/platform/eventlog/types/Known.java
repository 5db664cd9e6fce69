package dev.backcoach.platform.eventlog.types;

/**
 * A client's state as of a version.
 *
 * @param version of the last event in it; 0 before the first
 * @param erased whether that event erased the client; the state is then the initial one
 */
public record Known<S>(long version, S state, boolean erased) {}
