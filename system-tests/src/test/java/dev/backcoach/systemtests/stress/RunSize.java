package dev.backcoach.systemtests.stress;

import java.time.Duration;

/**
 * How much a stress run does.
 *
 * @param events of the diary, at least
 * @param clients whose diaries they are
 * @param writers sending at the same time
 * @param ahead how many events the writers may be ahead of the consumers
 * @param faults planned over the run
 * @param drained how long the consumers may need for the rest, once writers and faults are done
 */
record RunSize(long events, int clients, int writers, long ahead, int faults, Duration drained) {

    /** Some seconds; the number of events can be set with {@code -Dstress.events}. */
    static RunSize small() {
        return new RunSize(Long.getLong("stress.events", 10_000), 150, 8, 1_500, 7, Duration.ofSeconds(60));
    }

    /** Some minutes; the number of events can be set with {@code -Dstress.events}. */
    static RunSize large() {
        return new RunSize(Long.getLong("stress.events", 200_000), 2_000, 40, 10_000, 40, Duration.ofMinutes(3));
    }
}
