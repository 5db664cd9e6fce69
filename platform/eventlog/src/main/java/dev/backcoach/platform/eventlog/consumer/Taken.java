package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import java.util.Map;

/** What came of a batch. */
public sealed interface Taken {

    /**
     * It took effect, or had before.
     *
     * @param events how many events were recorded
     */
    record Done(int events) implements Taken {}

    /**
     * Somebody else has moved offsets, and nothing of the batch was taken in.
     *
     * @param to where the moved ones are now
     */
    record MovedOn(Map<Partition, Long> to) implements Taken {}
}
