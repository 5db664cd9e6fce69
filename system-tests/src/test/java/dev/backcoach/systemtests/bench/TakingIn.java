package dev.backcoach.systemtests.bench;

import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.testing.KafkaBroker;
import dev.backcoach.systemtests.service.CoachBookConsumer;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.CoachBook;
import java.time.Duration;

/** A topic of walks taken into a coach's book by one consumer of a new group with nothing in its cache. */
record TakingIn(KafkaBroker kafka, String group, String topic, int events) {

    private static final Duration BOUND = Duration.ofMinutes(2);

    /**
     * Takes all of it in and checks that each event has taken effect; events per second, from the first on.
     *
     * @param eventsPerSnapshot of a client
     */
    double into(ServiceLog<CoachBook.Command, CoachBook.Event, CoachBook.State> log, int eventsPerSnapshot) {
        long before = recorded(log);
        try (FactConsumer consumer =
                CoachBookConsumer.of(log, "bench", kafka.bootstrapServers(), group, topic, eventsPerSnapshot)) {
            consumer.start();
            awaitTakenIn(consumer, 1);
            long start = System.nanoTime();
            long already = consumer.status().facts();
            awaitTakenIn(consumer, events);
            double perSecond = (events - already) * 1e9 / (System.nanoTime() - start);
            long effects = recorded(log) - before;
            if (effects != events) {
                throw new IllegalStateException(effects + " of " + events + " events took effect");
            }
            return perSecond;
        }
    }

    private static long recorded(ServiceLog<?, ?, ?> log) {
        return Sql.number(log.dataSource(), "select count(*) from event");
    }

    private static void awaitTakenIn(FactConsumer consumer, long facts) {
        await("facts taken in")
                .atMost(BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> consumer.status().facts() >= facts);
    }
}
