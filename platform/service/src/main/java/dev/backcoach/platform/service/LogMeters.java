package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.consumer.ConsumerLag;
import dev.backcoach.platform.eventlog.consumer.ConsumerStatus;
import dev.backcoach.platform.eventlog.consumer.FactConsumer;
import dev.backcoach.platform.eventlog.postgres.Positions;
import dev.backcoach.platform.eventlog.postgres.Positions.Follower;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.relay.RelayStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How far a log's relay, consumer and read models are behind and what waits, as meters. What the database knows is asked
 * every few seconds and not when somebody looks; while it does not answer, these meters are not a number.
 */
final class LogMeters implements AutoCloseable {

    private final Positions positions;
    private final InstantSource clock;
    private final Background sampling;
    private final Instant began;
    private volatile Optional<Sample> last = Optional.empty();

    private record Sample(Follower relay, List<Follower> readModels, Positions.Waiting waiting) {}

    LogMeters(String service, Positions positions, InstantSource clock, Duration every) {
        this.positions = positions;
        this.clock = clock;
        this.began = clock.instant();
        this.sampling = new Background(service + "-meters", every, this::sample);
    }

    private boolean sample() {
        try {
            last = Optional.of(
                    new Sample(positions.relay(), positions.readModels(), positions.waiting(clock.instant())));
            return false;
        } catch (RuntimeException failure) {
            last = Optional.empty();
            throw failure;
        }
    }

    void start() {
        sampling.start();
    }

    @Override
    public void close() {
        sampling.close();
    }

    void relay(RelayRunner relay, Tags tags, MeterRegistry meters) {
        gauge(
                "backcoach.relay.lag",
                "events",
                "Events that are recorded and not published",
                tags,
                meters,
                sample -> sample.relay().events());
        gauge(
                "backcoach.relay.lag",
                "seconds",
                "Age of the oldest event that is not published",
                tags,
                meters,
                sample -> age(sample.relay().oldest()));
        Gauge.builder("backcoach.relay.stopped", () -> relay.status().state() == RelayStatus.State.STOPPED ? 1 : 0)
                .description("1 where the relay has stopped for good and somebody has to look")
                .tags(tags)
                .register(meters);
        FunctionCounter.builder(
                        "backcoach.relay.published", relay, r -> r.status().published())
                .description("Events that this process has published")
                .baseUnit("events")
                .tags(tags)
                .register(meters);
    }

    void consumer(FactConsumer consumer, Tags tags, MeterRegistry meters) {
        Gauge.builder("backcoach.consumer.lag.events", () -> consumer.lag().records())
                .description("Records that this process has been given to read and has not taken in")
                .baseUnit("events")
                .tags(tags)
                .register(meters);
        Gauge.builder("backcoach.consumer.lag.seconds", () -> behind(consumer.lag()))
                .description("Since when this process has not taken in all that it has been given to read")
                .baseUnit("seconds")
                .tags(tags)
                .register(meters);
        Gauge.builder(
                        "backcoach.consumer.stopped",
                        () -> consumer.status().state() == ConsumerStatus.State.STOPPED ? 1 : 0)
                .description("1 where the consumer has stopped for good and somebody has to look")
                .tags(tags)
                .register(meters);
        FunctionCounter.builder(
                        "backcoach.consumer.taken", consumer, c -> c.status().facts())
                .description("Other services' events that this process has taken in")
                .baseUnit("events")
                .tags(tags)
                .register(meters);
    }

    void readModel(String name, Tags tags, MeterRegistry meters) {
        Tags ofModel = tags.and("readmodel", name);
        gauge(
                "backcoach.readmodel.lag",
                "events",
                "Events that the read model does not show yet",
                ofModel,
                meters,
                sample -> of(sample, name).map(Follower::events).orElse(0L));
        gauge(
                "backcoach.readmodel.lag",
                "seconds",
                "Age of the oldest event that it does not show",
                ofModel,
                meters,
                sample -> age(of(sample, name).flatMap(Follower::oldest)));
    }

    void waiting(Tags tags, MeterRegistry meters) {
        gauge(
                "backcoach.parked",
                "clients",
                "Clients of whom something could not be taken in",
                tags,
                meters,
                sample -> sample.waiting().parkedClients());
        gauge(
                "backcoach.parked",
                "records",
                "Records that wait for these clients",
                tags,
                meters,
                sample -> sample.waiting().parkedRecords());
        gauge(
                "backcoach.erasures.waiting",
                "clients",
                "Erased clients of whom something is left",
                tags,
                meters,
                sample -> sample.waiting().erasures());
        gauge(
                "backcoach.reviews.due",
                "clients",
                "Reviews that are due and have not run",
                tags,
                meters,
                sample -> sample.waiting().reviews());
        gauge(
                "backcoach.reviews.due",
                "seconds",
                "How long the first of these has been due",
                tags,
                meters,
                sample -> age(sample.waiting().oldestReview()));
    }

    private static Optional<Follower> of(Sample sample, String readModel) {
        return sample.readModels().stream()
                .filter(follower -> follower.name().equals(readModel))
                .findFirst();
    }

    private void gauge(
            String name,
            String unit,
            String description,
            Tags tags,
            MeterRegistry meters,
            ToDoubleFunction<Sample> value) {
        Gauge.builder(name + "." + unit, () -> last.map(value::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .register(meters);
    }

    private double behind(ConsumerLag lag) {
        if (lag.partitions() == 0) {
            return 0;
        }
        return age(Optional.of(lag.caughtUpAsOf() == null ? began : lag.caughtUpAsOf()));
    }

    /** Seconds since then; never less than nothing, although the clock may be moved. */
    private double age(Optional<Instant> since) {
        return since.map(moment ->
                        Math.max(0, Duration.between(moment, clock.instant()).toMillis() / 1_000.0))
                .orElse(0.0);
    }
}
