package dev.backcoach.platform.eventlog.consumer;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one poll brought: records of some partitions, taken in together or not at all.
 *
 * @param parts one for each partition, by topic and number: two batches lock offsets in the same order
 */
public record Batch(List<Part> parts) {

    private static final Comparator<Part> IN_ORDER = Comparator.comparing(
                    (Part part) -> part.partition().topic())
            .thenComparingInt(part -> part.partition().number());

    public Batch {
        parts = parts.stream().sorted(IN_ORDER).toList();
    }

    /** A batch of one partition. */
    public Batch(Partition partition, long from, List<Received> records, long next) {
        this(List.of(new Part(partition, from, records, next)));
    }

    /** The records of all partitions; those of one are in order. */
    public List<Received> records() {
        return parts.stream().flatMap(part -> part.records().stream()).toList();
    }

    /** Whom its facts are about. */
    public Set<ClientId> clients() {
        Set<ClientId> clients = new HashSet<>();
        for (Received received : records()) {
            if (received instanceof ReceivedFact(long _, Fact fact)) {
                clients.add(fact.client());
            }
        }
        return clients;
    }

    /**
     * Records of one partition, in order, and nothing left out between them.
     *
     * @param from the offset from which was read; the first record may be later, since transactions leave gaps
     * @param next the offset from which reading goes on
     */
    public record Part(Partition partition, long from, List<Received> records, long next) {}

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
