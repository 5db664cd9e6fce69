package dev.backcoach.platform.eventlog.consumer;

import java.time.Instant;

/**
 * How far a consumer process is behind the topics that it reads.
 *
 * @param partitions how many it reads
 * @param records of these partitions that it has not taken in, as far as the broker has told
 * @param caughtUpAsOf everything from before this moment has been taken in; null until it has once read all its
 *     partitions to their ends, and while it reads none
 */
public record ConsumerLag(int partitions, long records, Instant caughtUpAsOf) {

    static final ConsumerLag NONE = new ConsumerLag(0, 0, null);
}
