package dev.backcoach.platform.eventlog;

import dev.backcoach.platform.decider.ClientId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a service keeps of the topics that it reads, changed in the transaction that holds the effects. The offset
 * moves last: it decides whether the transaction is the one that counts.
 */
public interface InboxTransaction {

    /** A partition of a topic. */
    record Partition(String topic, int number) {}

    /**
     * How far a client's events of one source have been taken in.
     *
     * @param version the last one taken in
     * @param eventId its id: the same version with another id is an error, not a duplicate
     */
    record Position(long version, UUID eventId) {}

    /** A client's events of one source. */
    record ClientSource(ClientId client, String source) implements Comparable<ClientSource> {
        @Override
        public int compareTo(ClientSource other) {
            int byClient = client.compareTo(other.client);
            return byClient != 0 ? byClient : source.compareTo(other.source);
        }
    }

    /**
     * A record that waits because it, or an earlier one of its client, could not be taken in.
     *
     * @param record the whole record as JSON, so that it outlives the topic's retention
     * @param acted whether it took effect at once, because it only restricts
     * @param cause what went wrong, without any personal or clinical value
     */
    record Parked(ClientSource from, long version, UUID eventId, String record, boolean acted, String cause) {}

    /** The next offset to take in; 0 for a partition that was never read. */
    long nextOffset(Partition partition);

    /** Positions of these clients; absent where nothing was taken in yet. */
    Map<ClientSource, Position> positions(Collection<ClientSource> of);

    /** The parked records of these clients, of all sources, by source in version order. */
    Map<ClientId, List<Parked>> parked(Collection<ClientId> clients);

    /**
     * How many clients have had their first record parked within the last while; each record of {@link ClientId#NOBODY}
     * counts as one.
     */
    int clientsParkedWithin(Duration lately);

    /** Clients whose parked records are due for another try, the longest due first. */
    List<ClientId> dueForRetry(int limit);

    /**
     * Moves positions forward; one that is already there or further stays.
     *
     * @return false when one stayed: somebody else has taken that event in, and this transaction must roll back
     */
    boolean movePositions(Map<ClientSource, Position> to);

    /** Parks records; one that is parked already stays as it is. */
    void park(List<Parked> records);

    /** Takes records out of the parked ones. */
    void unpark(Collection<Parked> records);

    /** Notes a failed retry and when to try this client's records of this source again. */
    void postpone(ClientSource from, String cause);

    /**
     * Moves the offset of a partition, the last write of the transaction.
     *
     * @return false when it is no longer where it was expected: somebody else has moved on and this transaction must
     *     roll back
     */
    boolean moveOffset(Partition partition, long expected, long next);
}
