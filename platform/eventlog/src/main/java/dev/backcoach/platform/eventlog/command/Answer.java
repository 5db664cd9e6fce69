package dev.backcoach.platform.eventlog.command;

import dev.backcoach.platform.eventlog.Receipt;

/** What came of a command that was not refused. */
public sealed interface Answer {

    /**
     * Events were recorded, durably.
     *
     * @param version of the last of them
     * @param events how many, at least one
     */
    record Recorded(long version, int events) implements Answer {}

    /**
     * An entry that was recorded before has been corrected by further events.
     *
     * @param version of the last of them
     * @param events how many, at least one
     */
    record Corrected(long version, int events) implements Answer {}

    /**
     * There was nothing to do: the state is already so, or this revision of the entry, or a later one, is recorded.
     *
     * @param version of the client's stream now
     */
    record Unchanged(long version) implements Answer {}

    /** The same command was answered before; this is that answer. */
    record Repeated(Receipt receipt) implements Answer {}
}
