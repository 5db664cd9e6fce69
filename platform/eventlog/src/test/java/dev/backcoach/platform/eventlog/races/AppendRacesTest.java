package dev.backcoach.platform.eventlog.races;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.CommitUnknown;
import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.StoreTransaction;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.Gate;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Requests;
import dev.backcoach.platform.eventlog.sample.Tampered;
import dev.backcoach.platform.eventlog.types.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that meet in the database. Each test says which guard it is about and shows what happens without it. */
class AppendRacesTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private PostgresLog log;

    @BeforeEach
    void open() {
        log = PostgresLog.fresh("walks");
    }

    @AfterEach
    void close() {
        threads.close();
    }

    /** Guard: the primary key over client and version, and deciding again after a conflict. */
    @Test
    void twoCommandsForOneClientAtOnceAreBothRecordedOneAfterTheOther() throws Exception {
        ClientId client = client();
        twoAtOnce(client);
        assertThat(versions(client)).containsExactly(1L, 2L);
        assertThat(log.otherProcess().current(client).state().minutes()).isEqualTo(30);
    }

    @Test
    void withoutThePrimaryKeyTheyWouldTakeTheSameVersion() throws Exception {
        ClientId client = client();
        log.execute("alter table event drop constraint event_pkey");
        twoAtOnce(client);
        assertThat(versions(client)).containsExactly(1L, 1L);
    }

    private void twoAtOnce(ClientId client) throws Exception {
        try (Gate gate = new Gate(log, client)) {
            CompletableFuture<Answer> held =
                    supplyAsync(() -> handle(gate, request(client, Diary.outing(10))), threads);
            gate.awaitArrival();
            CompletableFuture<Answer> free =
                    supplyAsync(() -> log.otherProcess().handle(walk(client, 20)), threads);
            await().atMost(Duration.ofSeconds(10)).until(() -> free.isDone() || waiting() >= 2);
            gate.open();
            held.get(10, TimeUnit.SECONDS);
            free.get(10, TimeUnit.SECONDS);
        }
    }

    /** How many sessions of this database wait for another. */
    private long waiting() throws java.sql.SQLException {
        return log.number("select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'");
    }

    private Answer handle(Gate gate, dev.backcoach.platform.eventlog.command.Request<Diary.Command> request) {
        try {
            return log.otherProcess(gate.heldStore()).handle(request);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Guard: the count of what was written, compared per command, and the rollback of the whole group. */
    @Test
    void aThreeEventCommandWithOneVersionTakenIsWrittenWholeBehindIt() {
        ClientId client = client();
        var stale = log.otherProcess();
        stale.handle(walk(client, 1));
        log.handler().handle(walk(client, 2));
        assertThat(stale.handle(request(client, Diary.outing(3, 4, 5)))).isEqualTo(new Answer.Recorded(5, 3));
        assertThat(versions(client)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void withoutTheCountItWouldBeWrittenWithoutItsFirstEvent() {
        ClientId client = client();
        EventStore blind = Tampered.transactions(
                log.store,
                transaction -> Tampered.tamper(StoreTransaction.class, transaction, "append", (real, arguments) -> {
                    var _ = real.apply(arguments);
                    return Set.of();
                }));
        var stale = log.otherProcess(blind);
        stale.handle(walk(client, 1));
        log.handler().handle(walk(client, 2));
        stale.handle(request(client, Diary.outing(3, 4, 5)));
        assertThat(minutes(client)).containsExactly(1, 2, 4, 5); // the walk of three minutes is lost
    }

    /** Guard: rows sorted by client, in every group. */
    @Test
    void twoGroupsOverTheSameClientsDoNotDeadlock() throws Exception {
        List<ClientId> clients = sorted(client(), client());
        assertThat(inOppositeOrder(clients, clients)).isEqualTo("second came up short");
        assertThat(log.number("select deadlocks from pg_stat_database where datname = current_database()"))
                .isZero();
    }

    @Test
    void unsortedTheyWouldDeadlock() throws Exception {
        List<ClientId> clients = sorted(client(), client());
        assertThat(inOppositeOrder(clients, clients.reversed())).isEqualTo("deadlock");
    }

    private String inOppositeOrder(List<ClientId> first, List<ClientId> second) throws Exception {
        try (Gate beforeLast = new Gate(log, first.getLast());
                Gate other = new Gate(log, second.getLast())) {
            CompletableFuture<Set<ClientId>> one = supplyAsync(() -> append(beforeLast, first), threads);
            beforeLast.awaitArrival();
            CompletableFuture<Set<ClientId>> two = supplyAsync(() -> append(other, second), threads);
            await().atMost(Duration.ofSeconds(10)).until(() -> waiting() >= 2);
            beforeLast.open();
            other.open();
            boolean deadlock = false;
            Set<ClientId> cameUpShort = Set.of();
            for (CompletableFuture<Set<ClientId>> each : List.of(one, two)) {
                try {
                    cameUpShort = each.get(20, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOf(ConcurrentChange.class)
                            .hasMessageContaining("40P01");
                    deadlock = true;
                }
            }
            return deadlock ? "deadlock" : cameUpShort.isEmpty() ? "both written" : "second came up short";
        }
    }

    private Set<ClientId> append(Gate gate, List<ClientId> clients) {
        try {
            EventStore store = gate.heldStore();
            return store.transact(transaction ->
                    transaction.append(clients.stream().map(this::firstEvent).toList()));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Append firstEvent(ClientId client) {
        Context context = Requests.walk(client, 1).context();
        return Append.of(
                client,
                log.aggregate.rows(
                        client,
                        0,
                        List.of(new Diary.WalkLogged(1, null)),
                        UUID.randomUUID(),
                        context,
                        Instant.parse("2026-03-01T17:00:00Z")));
    }

    private static List<ClientId> sorted(ClientId... clients) {
        return java.util.stream.Stream.of(clients).sorted().toList();
    }

    /** Guard: a command whose commit went unanswered is looked for, by its derived event ids, before it is tried again. */
    @Test
    void aCommitWithoutAnAnswerIsRecordedOnce() {
        ClientId client = client();
        assertThat(log.otherProcess(losingTheFirstAnswer()).handle(walk(client, 12)))
                .isEqualTo(new Answer.Recorded(1, 1));
        assertThat(versions(client)).containsExactly(1L);
    }

    @Test
    void withoutLookingForItItWouldBeRecordedTwice() {
        ClientId client = client();
        EventStore losing = losingTheFirstAnswer();
        assertThatThrownBy(() -> losing.transact(t -> t.append(List.of(firstEvent(client)))))
                .isInstanceOf(CommitUnknown.class);
        log.otherProcess(losing).handle(walk(client, 1)); // what a caller without memory would do
        assertThat(versions(client)).containsExactly(1L, 2L);
    }

    private EventStore losingTheFirstAnswer() {
        AtomicInteger commits = new AtomicInteger();
        return new EventStore() {
            @Override
            public <T> T transact(Function<StoreTransaction, T> work) {
                T result = log.store.transact(work);
                if (commits.incrementAndGet() == 1) {
                    throw new CommitUnknown("the answer was lost", null);
                }
                return result;
            }

            @Override
            public void keepSnapshot(ClientId client, StreamTail.Snapshot snapshot) {
                log.store.keepSnapshot(client, snapshot);
            }
        };
    }

    /** Guard: a group that fails is tried again without the commands that came up short, then one by one. */
    @Test
    void manyProcessesOverFewClientsRecordEveryAcknowledgedCommandOnce() throws Exception {
        List<ClientId> clients = List.of(client(), client(), client());
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        for (int process = 0; process < 4; process++) {
            var handler = log.otherProcess();
            for (int i = 0; i < 60; i++) {
                ClientId client = clients.get(i % clients.size());
                answers.add(supplyAsync(
                        () -> {
                            try {
                                return handler.handle(walk(client, 1)) instanceof Answer.Recorded;
                            } catch (ConcurrentChange refused) {
                                return false;
                            }
                        },
                        threads));
            }
        }
        int acknowledged = 0;
        for (CompletableFuture<Boolean> answer : answers) {
            acknowledged += answer.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        int stored = 0;
        for (ClientId client : clients) {
            List<Long> versions = versions(client);
            assertThat(versions)
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, versions.size())
                            .boxed()
                            .toList());
            stored += versions.size();
        }
        assertThat(stored).isEqualTo(acknowledged).isPositive();
    }

    private List<EventRow> stream(ClientId client) {
        return log.store
                .transact(t -> t.tails(Map.of(client, 0L)).getOrDefault(client, StreamTail.EMPTY))
                .events();
    }

    private List<Long> versions(ClientId client) {
        return stream(client).stream().map(EventRow::version).toList();
    }

    private List<Integer> minutes(ClientId client) {
        return stream(client).stream()
                .map(row -> ((Diary.WalkLogged) log.aggregate.types().read(row)).minutes())
                .toList();
    }
}
