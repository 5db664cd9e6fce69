package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import java.util.List;

/**
 * Records of one partition, in order, and nothing left out between them.
 *
 * @param from the offset from which was read; the first record may be later, since transactions leave gaps
 * @param next the offset from which reading goes on
 */
public record Batch(Partition partition, long from, List<Received> records, long next) {

    /** One record: a fact, or something unreadable. */
    public sealed interface Received {
        long offset();
    }

    /** A fact and where it stood. */
    public record ReceivedFact(long offset, Fact fact) implements Received {}

    /**
     * A record that is no event of ours.
     *
     * @param record what of it can be kept, as JSON
     * @param cause what is wrong with it, quoting nothing
     */
    public record Unreadable(long offset, String record, String cause) implements Received {}
}
