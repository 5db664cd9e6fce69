package dev.backcoach.systemtests.stress;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionFactory;

/** Strikes by plan: each fault waits until so much has been taken in and its victim is at work. */
final class FaultInjector implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Pipeline pipeline;
    private final Progress progress;
    private final List<Fault.Planned> plan;
    private final Random random;
    private final Map<Fault, Integer> fired = new ConcurrentHashMap<>();
    private volatile long nextAt;

    FaultInjector(Pipeline pipeline, Progress progress, List<Fault.Planned> plan, Random random) {
        this.pipeline = pipeline;
        this.progress = progress;
        this.plan = plan;
        this.random = random;
    }

    /** How often each kind has struck. */
    Map<Fault, Integer> fired() {
        return fired;
    }

    /** How many events the next fault waits for; writers far beyond it would leave nothing for it to disturb. */
    long nextAt() {
        return nextAt;
    }

    @Override
    public void run() {
        for (Fault.Planned planned : plan) {
            nextAt = planned.takenIn();
            progress.await(planned.toString(), () -> progress.takenIn() >= planned.takenIn());
            strike(planned.fault());
            fired.merge(planned.fault(), 1, Integer::sum);
        }
        nextAt = Long.MAX_VALUE;
    }

    private void strike(Fault fault) {
        switch (fault) {
            case LEADING_RELAY_KILLED -> leader().killAndRestart();
            case STANDING_BY_RELAY_KILLED -> {
                WorkerProcess leader = leader();
                pipeline.relays.stream().filter(r -> r != leader).forEach(WorkerProcess::killAndRestart);
            }
            case CONSUMER_KILLED -> workingConsumer().killAndRestart();
            case LEADING_RELAY_PAUSED -> {
                WorkerProcess leader = leader();
                leader.pause();
                waiting("the other relay to lead")
                        .until(() -> pipeline.leadingRelay()
                                .filter(now -> now != leader)
                                .isPresent());
                leader.resume();
            }
            case CONSUMER_PAUSED -> {
                WorkerProcess consumer = workingConsumer();
                consumer.pause();
                long published = pipeline.published();
                waiting("the other consumer to take over").until(() -> pipeline.takenIn() >= published);
                consumer.resume();
            }
        }
    }

    private WorkerProcess leader() {
        return waiting("a relay to lead")
                .until(pipeline::leadingRelay, Optional::isPresent)
                .orElseThrow();
    }

    private WorkerProcess workingConsumer() {
        WorkerProcess consumer = pipeline.consumers.get(random.nextInt(pipeline.consumers.size()));
        waiting(consumer.name() + " to get partitions").until(() -> pipeline.hasPartitions(consumer));
        return consumer;
    }

    private static ConditionFactory waiting(String what) {
        return await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL);
    }
}
