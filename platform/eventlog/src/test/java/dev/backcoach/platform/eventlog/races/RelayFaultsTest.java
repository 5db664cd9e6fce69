package dev.backcoach.platform.eventlog.races;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.CursorFromElsewhere;
import dev.backcoach.platform.eventlog.relay.Publisher;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.relay.RelayRunner;
import dev.backcoach.platform.eventlog.relay.RelaySession;
import dev.backcoach.platform.eventlog.relay.RelayStatus;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.OncePace;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Tampered;
import dev.backcoach.platform.eventlog.sample.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relays that meet, pause and die. Each test says which guard it is about and shows what happens without it. */
class RelayFaultsTest {

    private PostgresLog log;
    private Topic topic;
    private ClientId client;

    @BeforeEach
    void open() {
        log = PostgresLog.fresh(Topic.freshService("walks"));
        topic = Topic.of(log.service);
        client = client();
    }

    private PostgresRelaySession session() {
        return new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30));
    }

    private Relay relay() {
        return new Relay(this::session, () -> topic.publisher(log.aggregate.types()), log.aggregate.types(), 2);
    }

    private List<Long> published() {
        return topic.versions().getOrDefault(client.toString(), List.of());
    }

    @Test
    void everyEventIsPublishedOnceInOrderAndAgainOnlyWhenThereIsMore() {
        log.handler().handle(request(client, Diary.outing(1, 2, 3, 4, 5)));
        relay().lead(new OncePace());
        assertThat(published()).containsExactly(1L, 2L, 3L, 4L, 5L);
        log.handler().handle(walk(client, 6));
        OncePace pace = new OncePace();
        relay().lead(pace);
        assertThat(pace.published()).isEqualTo(1);
        assertThat(published()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    /** Guard: the advisory lock on the relay's own connection. */
    @Test
    void ofTwoRelaysOneLeads() {
        try (RelaySession second = session()) {
            try (RelaySession first = session()) {
                assertThat(first.lead()).isPresent();
                assertThat(second.lead()).isEmpty();
            }
            assertThat(second.lead())
                    .hasValueSatisfying(lead -> assertThat(lead.epoch()).isEqualTo(2));
        }
    }

    /** Guard: the cursor moves after the batch is published, so that dying in between repeats it. */
    @Test
    void aRelayKilledBetweenPublishingAndMovingTheCursorPublishesTheBatchAgain() {
        log.handler().handle(request(client, Diary.outing(1, 2)));
        Relay dying = new Relay(
                () -> Tampered.tamper(RelaySession.class, session(), "moveCursor", (_, _) -> {
                    throw new Killed();
                }),
                () -> topic.publisher(log.aggregate.types()),
                log.aggregate.types(),
                2);
        assertThatThrownBy(() -> dying.lead(new OncePace())).isInstanceOf(Killed.class);
        relay().lead(new OncePace());
        assertThat(published()).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void movingTheCursorFirstWouldLoseTheBatch() {
        log.handler().handle(request(client, Diary.outing(1, 2)));
        Relay dying = new Relay(
                this::session,
                () -> Tampered.tamper(
                        Publisher.class, topic.publisher(log.aggregate.types()), "publish", (_, _) -> null),
                log.aggregate.types(),
                2);
        dying.lead(new OncePace()); // the cursor has moved, the batch is still in a buffer, and the process dies
        relay().lead(new OncePace());
        assertThat(published()).isEmpty();
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Guards: the server ends a quiet relay's session; the transactional id fences its producer. */
    @Test
    void aPausedRelayIsFencedOffByItsSuccessor() throws Exception {
        Paused paused = pausedBeforePublishing(log.service + "-relay");
        assertThat(published()).containsExactly(1L, 2L, 3L);
        paused.resume();
        assertThat(paused.ended.get(20, TimeUnit.SECONDS)).isEqualTo(Relay.Ended.LOST_LEAD);
        assertThat(paused.pace.whyLost()).isInstanceOf(Publisher.PublishingFailed.class);
        assertThat(published()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void withATransactionalIdOfItsOwnItWouldPublishBehindItsSuccessor() throws Exception {
        Paused paused = pausedBeforePublishing(log.service + "-relay-of-its-own");
        paused.resume();
        paused.ended.get(20, TimeUnit.SECONDS);
        assertThat(published()).containsExactly(1L, 2L, 3L, 1L, 2L);
    }

    private record Paused(CompletableFuture<Relay.Ended> ended, CountDownLatch gate, OncePace pace) {
        void resume() {
            gate.countDown();
        }
    }

    /** Two events are in the paused relay's hands; its successor publishes those and one more. */
    private Paused pausedBeforePublishing(String transactionalId) throws Exception {
        log.handler().handle(request(client, Diary.outing(1, 2)));
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Relay pausing = new Relay(
                () -> new PostgresRelaySession(log.dataSource, Duration.ofSeconds(1)),
                () -> Tampered.tamper(
                        Publisher.class,
                        topic.publisher(log.aggregate.types(), transactionalId, Map.of()),
                        "publish",
                        (real, arguments) -> {
                            arrived.countDown();
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return real.apply(arguments);
                        }),
                log.aggregate.types(),
                2);
        OncePace pace = new OncePace();
        CompletableFuture<Relay.Ended> ended = supplyAsync(() -> pausing.lead(pace));
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        log.handler().handle(walk(client, 3));
        await().atMost(Duration.ofSeconds(20)).until(() -> relay().lead(new OncePace()) != Relay.Ended.NOT_LEADING);
        return new Paused(ended, gate, pace);
    }

    /** Guard: the cursor moves only within its own epoch. */
    @Test
    void aPredecessorCannotMoveTheCursor() {
        log.handler().handle(request(client, Diary.outing(1, 2)));
        try (RelaySession first = session()) {
            RelaySession.Lead lead = first.lead().orElseThrow();
            List<PlacedEvent> batch = first.eventsAfter(lead.cursor(), 1);
            assertThat(first.moveCursor(lead.epoch() - 1, batch.getFirst().at()))
                    .isFalse();
            assertThat(first.lead().orElseThrow().cursor()).isEqualTo(lead.cursor());
        }
    }

    @Test
    void withoutTheLockAndTheEpochTwoWouldLeadAndTurnTheCursorBack() throws Exception {
        log.handler().handle(request(client, Diary.outing(1, 2)));
        try (RelaySession first = session()) {
            RelaySession.Lead lead = first.lead().orElseThrow();
            log.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database ="
                    + " (select oid from pg_database where datname = current_database())");
            try (RelaySession second = session()) {
                RelaySession.Lead successor = second.lead().orElseThrow();
                List<PlacedEvent> both = second.eventsAfter(successor.cursor(), 10);
                assertThat(second.moveCursor(successor.epoch(), both.getLast().at()))
                        .isTrue();
                assertThat(second.moveCursor(lead.epoch(), both.getFirst().at()))
                        .isFalse();
                log.execute("update relay_cursor set position = "
                        + both.getFirst().at().position()); // no epoch asked
                assertThat(second.lead().orElseThrow().cursor())
                        .isEqualTo(both.getFirst().at());
            }
        }
    }

    /** Guard: the cursor row keeps the system identifier of its server. */
    @Test
    void onAnotherServerTheRelayRefusesToStartAndSaysWhatToDo() throws Exception {
        log.execute("update relay_cursor set system_identifier = 42");
        assertThatThrownBy(() -> relay().lead(new OncePace()))
                .isInstanceOf(CursorFromElsewhere.class)
                .hasMessageContaining("server 42")
                .hasMessageContaining("./backcoach reposition");
        try (RelayRunner runner = new RelayRunner(log.service, relay())) {
            runner.start();
            await().atMost(Duration.ofSeconds(10)).until(() -> runner.status().state() == RelayStatus.State.STOPPED);
            assertThat(runner.status().because()).contains("server 42");
        }
    }

    @Test
    void withoutTheIdentifierItWouldSkipWhateverTheNewServerNumbersLower() throws Exception {
        log.handler().handle(walk(client, 1));
        log.execute("update relay_cursor set transaction_id = '900000000000'"); // as another server had counted
        relay().lead(new OncePace());
        assertThat(published()).isEmpty();
    }

    @Test
    void aRunnerPublishesWhatIsCommittedWhileItRuns() {
        AtomicInteger sent = new AtomicInteger();
        try (RelayRunner runner = new RelayRunner(log.service, relay())) {
            runner.start();
            for (int i = 0; i < 20; i++) {
                log.handler().handle(walk(client, 1));
                sent.incrementAndGet();
                runner.wake();
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> runner.status().published() == sent.get());
        }
        assertThat(published()).hasSize(20).isSorted();
    }
}
