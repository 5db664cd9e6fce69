package dev.backcoach.platform.eventlog.consumer;

import static dev.backcoach.platform.eventlog.sample.Neighbour.batch;
import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientParked;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.DiaryFacts;
import dev.backcoach.platform.eventlog.sample.Neighbour;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Reading;
import dev.backcoach.platform.eventlog.sample.Tampered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be taken in parks its client and nobody else. */
class ParkingTest {

    private static final Partition PARTITION = new Partition("backcoach.walks.events", 0);

    private final Neighbour neighbour = new Neighbour("walks");
    private PostgresLog log;
    private Reading reading;
    private ClientId client;

    @BeforeEach
    void open() {
        log = PostgresLog.fresh("plans");
        reading = new Reading(log);
        client = client();
    }

    @Test
    void poisonParksItsClientWithWhatFollowsAndTheOthersGoOn() {
        ClientId other = client();
        reading.handler.take(batch(
                PARTITION,
                0,
                neighbour.walk(client, 1),
                neighbour.walk(client, Diary.POISON),
                neighbour.walk(other, 2),
                neighbour.walk(client, 3),
                neighbour.walk(other, 4)));
        assertThat(reading.minutesTakenIn(client)).containsExactly(1);
        assertThat(reading.minutesTakenIn(other)).containsExactly(2, 4);
        assertThat(reading.parked.of(client)).extracting(Parked::version).containsExactly(2L, 3L);
        assertThat(reading.parked.of(client).getFirst().cause())
                .startsWith("java.lang.IllegalArgumentException at ")
                .doesNotContain("poison");
        assertThat(reading.parked.of(other)).isEmpty();
        reading.handler.take(batch(PARTITION, 5, neighbour.walk(client, 5), neighbour.walk(other, 6)));
        assertThat(reading.minutesTakenIn(client)).containsExactly(1);
        assertThat(reading.minutesTakenIn(other)).containsExactly(2, 4, 6);
    }

    @Test
    void whatOnlyRestrictsActsAtOnceBehindPoisonAndOnlyOnce() {
        Fact restricts = restricted();
        reading.handler.take(batch(PARTITION, 0, neighbour.walk(client, Diary.POISON)));
        Fact walk = neighbour.walk(client, 5);
        Fact later = neighbour.fact(client, new Diary.Restricted("x", 1));
        assertThat(restricts.version()).isEqualTo(1);
        reading.handler.take(batch(PARTITION, 1, walk, later, later));
        assertThat(reading.types(client)).containsExactly("restricted.v1");
        assertThat(log.otherProcess().current(client).state().restricted()).isTrue();
        mended().parked.retry(client);
        assertThat(reading.types(client)).containsExactly("restricted.v1", "walk-taken-in.v1", "walk-taken-in.v1");
        assertThat(reading.parked.of(client)).isEmpty();
    }

    private Fact restricted() {
        return new Neighbour("intake").fact(client, new Diary.Restricted("x", 1));
    }

    @Test
    void aMendedServiceRetriesInVersionOrderAndTakesDuplicatesForWhatTheyAre() {
        Fact poison = neighbour.walk(client, Diary.POISON);
        Fact behind = neighbour.walk(client, 7);
        reading.handler.take(batch(PARTITION, 0, poison, behind));
        assertThat(reading.parked.retry(client)).isFalse();
        assertThat(mended().parked.retry(client)).isTrue();
        assertThat(reading.minutesTakenIn(client)).containsExactly(0, 7);
        mended().handler.take(batch(PARTITION, 2, poison, behind, neighbour.walk(client, 8)));
        assertThat(reading.minutesTakenIn(client)).containsExactly(0, 7, 8);
    }

    @Test
    void aGapParksUntilWhatIsMissingArrives() {
        Fact first = neighbour.walk(client, 1);
        Fact missing = neighbour.walk(client, 2);
        Fact third = neighbour.walk(client, 3);
        reading.handler.take(batch(PARTITION, 0, first, third));
        assertThat(reading.parked.of(client).getFirst().cause()).startsWith("gap");
        assertThat(reading.parked.retry(client)).isFalse();
        reading.handler.take(batch(PARTITION, 2, missing));
        assertThat(reading.parked.retry(client)).isTrue();
        assertThat(reading.minutesTakenIn(client)).containsExactly(1, 2, 3);
    }

    @Test
    void theSameVersionWithAnotherIdIsAnErrorAndNoDuplicate() {
        Fact first = neighbour.walk(client, 1);
        reading.handler.take(batch(PARTITION, 0, first, Neighbour.withAnotherId(first)));
        assertThat(reading.parked.of(client)).extracting(Parked::version).containsExactly(1L);
        assertThat(reading.parked.of(client).getFirst().cause()).contains("another event id");
        assertThat(reading.parked.retry(client)).isFalse();
    }

    @Test
    void aFactThatLeadsToWhatTheDatabaseRefusesParksItsClientOnly() {
        ClientId other = client();
        Fact fact = neighbour.walk(client, 1);
        Fact unstorable = new Fact(
                fact.client(),
                fact.source(),
                fact.version(),
                fact.eventId(),
                fact.type(),
                fact.occurredAt(),
                fact.recordedAt(),
                fact.correlationId(),
                "no text has a \u0000",
                fact.data());
        Fact restricts = neighbour.fact(client, new Diary.Restricted("x", 1));
        reading.handler.take(batch(PARTITION, 0, unstorable, neighbour.walk(other, 2), restricts));
        assertThat(reading.minutesTakenIn(other)).containsExactly(2);
        assertThat(reading.parked.of(client)).extracting(Parked::acted).containsExactly(false, true);
        assertThat(reading.types(client)).containsExactly("restricted.v1");
    }

    @Test
    void twentyClientsMayBeParkedWithinAMinute() {
        reading.handler.take(poison(20));
        assertThat(reading.handler.nextOffset(PARTITION)).isEqualTo(20);
    }

    @Test
    void withTwentyOneTheServiceIsBrokenAndTakesNothingIn() throws Exception {
        Batch batch = poison(21);
        assertThatThrownBy(() -> reading.handler.take(batch))
                .isInstanceOf(TooManyParked.class)
                .hasMessageContaining("21 clients");
        assertThat(reading.handler.nextOffset(PARTITION)).isZero();
        assertThat(log.number("select count(*) from parked_event")).isZero();
        assertThat(mended().handler.take(batch)).isEqualTo(new Taken.Done(21));
    }

    @Test
    void theLimitCountsAcrossBatches() {
        reading.handler.take(poison(20));
        assertThatThrownBy(() -> reading.handler.take(batch(PARTITION, 20, neighbour.walk(client, Diary.POISON))))
                .isInstanceOf(TooManyParked.class);
    }

    private Batch poison(int clients) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            facts.add(neighbour.walk(client(), Diary.POISON));
        }
        return batch(PARTITION, 0, facts.toArray(Fact[]::new));
    }

    @Test
    void anErasureIsAcceptedAfterAGapAndNothingAfterIt() {
        Fact first = neighbour.walk(client, 1);
        Fact unseen = neighbour.walk(client, 2);
        Fact erasure = neighbour.fact(client, new Diary.DiaryErased());
        Fact late = neighbour.walk(client, 4);
        reading.handler.take(batch(PARTITION, 0, first, erasure, late));
        assertThat(unseen.version()).isEqualTo(2);
        assertThat(reading.types(client)).containsExactly("walk-taken-in.v1", "diary-erased.v1");
        assertThat(reading.parked.of(client)).isEmpty();
        assertThat(reading.parked.hasTakenIn(client, "walks", 4)).isTrue();
    }

    @Test
    void anErasureEndsTheParkingWhateverIsMissingAndWhateverComesLater() {
        Fact poison = neighbour.walk(client, Diary.POISON);
        Fact erasure = neighbour.fact(client, new Diary.DiaryErased());
        Neighbour another = new Neighbour("climbs");
        Fact unseen = another.walk(client, 3);
        Fact late = another.walk(client, 4);
        reading.handler.take(batch(PARTITION, 0, poison));
        reading.handler.take(batch(PARTITION, 1, erasure, late));
        assertThat(unseen.version()).isEqualTo(1);
        assertThat(reading.types(client)).containsExactly("diary-erased.v1");
        assertThat(reading.parked.hasTakenIn(client, "walks", 2)).isTrue();
        assertThat(reading.parked.hasTakenIn(client, "climbs", 2)).isTrue();
        assertThat(reading.parked.retry(client)).isTrue();
        assertThat(reading.types(client)).containsExactly("diary-erased.v1");
    }

    @Test
    void waitingForAParkedClientIsToldAsWhatItIs() {
        Fact poison = neighbour.walk(client, Diary.POISON);
        assertThat(reading.parked.hasTakenIn(client, "walks", 1)).isFalse();
        reading.handler.take(batch(PARTITION, 0, poison));
        assertThatThrownBy(() -> reading.parked.hasTakenIn(client, "walks", 1)).isInstanceOf(ClientParked.class);
    }

    @Test
    void aDiscardedRecordHasNoEffectAndFreesWhatWaitsBehindIt() {
        reading.handler.take(batch(PARTITION, 0, neighbour.walk(client, Diary.POISON), neighbour.walk(client, 7)));
        assertThat(reading.parked.discard(client, "walks", 9)).isFalse();
        assertThat(reading.parked.discard(client, "walks", 1)).isTrue();
        assertThat(reading.parked.retryDue(100)).isEqualTo(1);
        assertThat(reading.minutesTakenIn(client)).containsExactly(7);
    }

    /** Guard: what waits is read first and states last, and a position that does not move is a conflict. */
    @ParameterizedTest
    @ValueSource(strings = {"parked", "positions"})
    void aRetryThatCommitsWhileABatchWithTheSameRecordIsReadTakesEffectOnce(String read) {
        Fact poison = neighbour.walk(client, Diary.POISON);
        reading.handler.take(batch(PARTITION, 0, poison));
        AtomicBoolean retried = new AtomicBoolean();
        EventStore interrupted = Tampered.inbox(log.store, read, (real, arguments) -> {
            Object seen = real.apply(arguments);
            if (retried.compareAndSet(false, true)) {
                assertThat(mended().parked.retry(client)).isTrue();
            }
            return seen;
        });
        mended(interrupted).handler.take(batch(PARTITION, 1, poison, neighbour.walk(client, 7)));
        assertThat(retried).isTrue();
        mended().parked.retry(client);
        assertThat(reading.minutesTakenIn(client)).containsExactly(0, 7);
        assertThat(reading.parked.of(client)).isEmpty();
    }

    private Reading mended() {
        return mended(log.store);
    }

    private Reading mended(EventStore way) {
        DiaryFacts reader = new DiaryFacts();
        return new Reading(log, way, new FactReader<>() {
            @Override
            public Optional<Diary.Command> commandFor(Fact fact) {
                return reader.commandFor(fact)
                        .map(command -> command instanceof Diary.TakeInWalk walk && walk.minutes() == Diary.POISON
                                ? new Diary.TakeInWalk(walk.source(), walk.version(), 0)
                                : command);
            }

            @Override
            public boolean restricts(Fact fact) {
                return reader.restricts(fact);
            }

            @Override
            public boolean erases(Fact fact) {
                return reader.erases(fact);
            }
        });
    }
}
