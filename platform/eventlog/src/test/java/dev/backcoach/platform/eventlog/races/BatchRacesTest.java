package dev.backcoach.platform.eventlog.races;

import static dev.backcoach.platform.eventlog.sample.Neighbour.batch;
import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.consumer.Batch;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.Taken;
import dev.backcoach.platform.eventlog.sample.DiaryFacts;
import dev.backcoach.platform.eventlog.sample.Gate;
import dev.backcoach.platform.eventlog.sample.Neighbour;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Reading;
import dev.backcoach.platform.eventlog.sample.Tampered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that die, repeat and meet others. Each test says which guard it is about and shows what happens without. */
class BatchRacesTest {

    private static final Partition PARTITION = new Partition("backcoach.walks.events", 0);

    private final Neighbour neighbour = new Neighbour("walks");
    private PostgresLog log;
    private ClientId client;

    @BeforeEach
    void open() {
        log = PostgresLog.fresh("plans");
        client = client();
    }

    private Reading reading(EventStore way) {
        return new Reading(log, way, new DiaryFacts());
    }

    /** Guard: effects and offset in one transaction. */
    @Test
    void aConsumerKilledBetweenEffectsAndCommitLeavesNothingAndTheNextTakesTheBatchIn() {
        Batch batch = batch(PARTITION, 0, neighbour.walk(client, 12));
        Reading dying = reading(Tampered.inbox(log.store, "moveOffset", (real, arguments) -> {
            var _ = real.apply(arguments);
            throw new RelayFaultsTest.Killed();
        }));
        assertThatThrownBy(() -> dying.handler.take(batch)).isInstanceOf(RelayFaultsTest.Killed.class);
        Reading next = new Reading(log);
        assertThat(next.handler.nextOffset(PARTITION)).isZero();
        assertThat(next.handler.take(batch)).isEqualTo(new Taken.Done(1));
        assertThat(next.minutesTakenIn(client)).containsExactly(12);
    }

    @Test
    void anOffsetMovedInATransactionOfItsOwnWouldLoseTheBatch() {
        Batch batch = batch(PARTITION, 0, neighbour.walk(client, 12));
        Reading dying = reading(Tampered.transactions(
                log.store,
                transaction -> Tampered.tamper(StoreTransaction.class, transaction, "append", (_, _) -> {
                    throw new RelayFaultsTest.Killed();
                })));
        log.store.transact(
                t -> t.inbox().moveOffset(PARTITION, 0, batch.parts().getFirst().next()));
        assertThatThrownBy(() -> dying.handler.take(batch(PARTITION, 1, neighbour.walk(client, 1))))
                .isInstanceOf(RelayFaultsTest.Killed.class);
        assertThat(new Reading(log).handler.nextOffset(PARTITION)).isEqualTo(1);
        assertThat(new Reading(log).minutesTakenIn(client)).isEmpty();
    }

    /** Guard: the offset moves only from where this transaction saw it, and the version check before it. */
    @Test
    void aZombieWithTheSameBatchHasNoEffect() throws Exception {
        Batch batch = batch(PARTITION, 0, neighbour.walk(client, 12));
        try (Gate gate = new Gate(log, client)) {
            Reading zombie = reading(gate.heldStore());
            CompletableFuture<Taken> late = supplyAsync(() -> zombie.handler.take(batch));
            gate.awaitArrival();
            assertThat(new Reading(log).handler.take(batch)).isEqualTo(new Taken.Done(1));
            gate.open();
            assertThat(late.get(10, TimeUnit.SECONDS)).isEqualTo(new Taken.MovedOn(Map.of(PARTITION, 1L)));
        }
        assertThat(new Reading(log).minutesTakenIn(client)).containsExactly(12);
    }

    @Test
    void withoutTheOffsetCheckAZombieWouldTurnTheOffsetBack() {
        Batch first = batch(PARTITION, 0, neighbour.walk(client, 12));
        Reading reading = new Reading(log);
        reading.handler.take(first);
        reading.handler.take(batch(PARTITION, 1, neighbour.walk(client, 13)));
        EventStore withItsOldOffset = Tampered.inbox(log.store, "nextOffset", (_, _) -> 0L);
        EventStore unchecked = Tampered.inbox(withItsOldOffset, "moveOffset", (_, arguments) -> {
            turnBackTo((Long) arguments[2]);
            return true;
        });
        assertThat(reading(unchecked).handler.take(first)).isEqualTo(new Taken.Done(0));
        assertThat(reading.handler.nextOffset(PARTITION)).isEqualTo(1);
    }

    private void turnBackTo(long offset) {
        try {
            log.execute("update consumer_offset set next_offset = " + offset);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Guard: a batch says from where it was read, and that must be where the offset stands. */
    @Test
    void aBatchThatLeavesSomethingOutIsNotTakenIn() {
        Fact skipped = neighbour.walk(client(), 12);
        Reading reading = new Reading(log);
        assertThat(reading.handler.take(batch(PARTITION, 1, neighbour.walk(client, 13))))
                .isEqualTo(new Taken.MovedOn(Map.of(PARTITION, 0L)));
        assertThat(reading.minutesTakenIn(client)).isEmpty();
        assertThat(reading.handler.take(batch(PARTITION, 0, skipped))).isEqualTo(new Taken.Done(1));
    }

    @Test
    void partitionsOfOnePollAreTakenInTogetherOrNotAtAll() {
        Partition other = new Partition(PARTITION.topic(), PARTITION.number() + 1);
        ClientId neighbourOfClient = client();
        Batch.Part one = batch(PARTITION, 0, neighbour.walk(client, 12)).parts().getFirst();
        Batch.Part two =
                batch(other, 0, neighbour.walk(neighbourOfClient, 13)).parts().getFirst();
        Batch.Part twoFromElsewhere =
                batch(other, 5, neighbour.walk(client(), 14)).parts().getFirst();
        Reading reading = new Reading(log);
        assertThat(reading.handler.take(new Batch(List.of(one, twoFromElsewhere))))
                .isEqualTo(new Taken.MovedOn(Map.of(other, 0L)));
        assertThat(reading.minutesTakenIn(client)).isEmpty();
        assertThat(reading.handler.take(new Batch(List.of(two, one)))).isEqualTo(new Taken.Done(2));
        assertThat(reading.minutesTakenIn(client)).containsExactly(12);
        assertThat(reading.minutesTakenIn(neighbourOfClient)).containsExactly(13);
        assertThat(reading.handler.nextOffset(other)).isEqualTo(1);
    }

    @Test
    void withoutThatTheRecordsBetweenWouldBeLost() {
        ClientId between = client();
        Fact skipped = neighbour.walk(between, 12);
        Fact later = neighbour.walk(client, 13);
        Batch asIfNothingWereBetween =
                new Batch(PARTITION, 0, batch(PARTITION, 1, later).records(), 2);
        Reading reading = new Reading(log);
        assertThat(reading.handler.take(asIfNothingWereBetween)).isEqualTo(new Taken.Done(1));
        assertThat(reading.handler.take(batch(PARTITION, 0, skipped)))
                .isEqualTo(new Taken.MovedOn(Map.of(PARTITION, 2L)));
        assertThat(reading.minutesTakenIn(between)).isEmpty();
    }

    /** Guard: the position of each source, kept per client. */
    @Test
    void duplicatesHaveNoEffect() {
        Fact first = neighbour.walk(client, 12);
        Fact second = neighbour.walk(client, 13);
        Reading reading = new Reading(log);
        reading.handler.take(batch(PARTITION, 0, first, first, second, first));
        reading.handler.take(batch(PARTITION, 4, first, second));
        assertThat(reading.minutesTakenIn(client)).containsExactly(12, 13);
        assertThat(reading.handler.nextOffset(PARTITION)).isEqualTo(6);
        assertThat(reading.parked.of(client)).isEmpty();
    }

    @Test
    void withoutThePositionTheyWouldTakeEffectAgain() {
        Fact first = neighbour.walk(client, 12);
        EventStore unread = Tampered.inbox(log.store, "positions", (_, _) -> Map.of());
        Reading forgetful = reading(Tampered.inbox(unread, "movePositions", (_, _) -> true));
        forgetful.handler.take(batch(PARTITION, 0, first));
        forgetful.handler.take(batch(PARTITION, 1, first));
        assertThat(forgetful.minutesTakenIn(client)).containsExactly(12, 12);
    }

    /** Guard: the count of what was written; a batch that came up short runs again on what is there now. */
    @Test
    void aCoachCommandThatWasQuickerIsFoldedInBeforeTheBatchRunsAgain() throws Exception {
        assertThat(againstACoachCommand(log.store)).isEqualTo(new Taken.Done(1));
        assertThat(new Reading(log).types(client)).containsExactly("walk-logged.v1", "walk-taken-in.v1");
        assertThat(log.otherProcess().current(client).state().minutes()).isEqualTo(32);
    }

    @Test
    void withoutTheCountTheFactWouldBeLost() throws Exception {
        assertThat(againstACoachCommand(null)).isInstanceOf(Taken.Done.class);
        assertThat(new Reading(log).types(client)).containsExactly("walk-logged.v1");
    }

    private Taken againstACoachCommand(EventStore counted) throws Exception {
        Batch batch = batch(PARTITION, 0, neighbour.walk(client, 12));
        try (Gate gate = new Gate(log, client)) {
            EventStore held = gate.heldStore();
            EventStore way = counted != null
                    ? held
                    : Tampered.transactions(
                            held,
                            transaction -> Tampered.tamper(
                                    StoreTransaction.class, transaction, "append", (real, arguments) -> {
                                        var _ = real.apply(arguments);
                                        return Set.of();
                                    }));
            CompletableFuture<Taken> taken =
                    supplyAsync(() -> reading(way).handler.take(batch));
            gate.awaitArrival();
            assertThat(log.otherProcess().handle(walk(client, 20))).isEqualTo(new Answer.Recorded(1, 1));
            gate.open();
            await().atMost(Duration.ofSeconds(10)).until(taken::isDone);
            return taken.get();
        }
    }
}
