package dev.backcoach.platform.eventlog.consumer;

/** What came of a batch. */
public sealed interface Taken {

    /**
     * It took effect, or had before.
     *
     * @param events how many events were recorded
     */
    record Done(int events) implements Taken {}

    /**
     * Somebody else has moved the offset.
     *
     * @param to where it is now
     */
    record MovedOn(long to) implements Taken {}
}
