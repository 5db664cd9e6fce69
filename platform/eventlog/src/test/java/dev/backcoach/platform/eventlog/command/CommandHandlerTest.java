package dev.backcoach.platform.eventlog.command;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.hash;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EntryConflict;
import dev.backcoach.platform.eventlog.KeyReused;
import dev.backcoach.platform.eventlog.Receipt;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.Gate;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a caller sees of the command handler, on PostgreSQL. */
class CommandHandlerTest {

    private static PostgresLog log;
    private static CommandHandler<Diary.Command, Diary.Event, Diary.State> handler;
    private static CommandHandler<Diary.Command, Diary.Event, Diary.State> otherProcess;

    @BeforeAll
    static void open() {
        log = PostgresLog.fresh("walks");
        handler = log.handler();
        otherProcess = log.otherProcess();
    }

    @AfterAll
    static void close() {
        handler.close();
        otherProcess.close();
    }

    @Test
    void aCommandIsRecordedAndShowsInTheState() {
        ClientId client = client();
        assertThat(handler.handle(walk(client, 12))).isEqualTo(new Answer.Recorded(1, 1));
        assertThat(handler.handle(request(client, Diary.outing(1, 2, 3)))).isEqualTo(new Answer.Recorded(4, 3));
        assertThat(handler.current(client).state().minutes()).isEqualTo(18);
        assertThat(otherProcess.current(client)).isEqualTo(handler.current(client));
    }

    @Test
    void aRefusalRecordsNothing() {
        ClientId client = client();
        assertThatThrownBy(() -> handler.handle(walk(client, 1441)))
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.rule()).isEqualTo("R-WALK-1"));
        assertThat(handler.current(client).version()).isZero();
    }

    @Test
    void aFaultInTheDeciderFailsItsOwnCommandOnly() {
        ClientId client = client();
        assertThatThrownBy(() -> handler.handle(request(client, new Diary.TakeInWalk("x", 1, Diary.POISON))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(handler.handle(walk(client, 1))).isEqualTo(new Answer.Recorded(1, 1));
    }

    /** Guard: a group that fails is tried one by one. */
    @Test
    void aClientWhoseStreamCannotBeReadDoesNotFailTheOthersOfItsGroup() throws Exception {
        ClientId held = client();
        ClientId broken = client();
        ClientId fine = client();
        handler.handle(walk(broken, 1));
        log.execute("update event set type = 'unheard-of.v1' where client_id = '" + broken + "'");
        try (Gate gate = new Gate(log, held);
                var oneGroupAtOnce = log.otherProcess(gate.heldStore(), new CommandSettings(100, 1, 100));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> oneGroupAtOnce.handle(walk(held, 1)));
            gate.awaitArrival();
            var failing = threads.submit(() -> oneGroupAtOnce.handle(walk(broken, 1)));
            var beside = threads.submit(() -> oneGroupAtOnce.handle(walk(fine, 1)));
            gate.open();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(new Answer.Recorded(1, 1));
            assertThat(beside.get(10, TimeUnit.SECONDS)).isEqualTo(new Answer.Recorded(1, 1));
            assertThatThrownBy(() -> failing.get(10, TimeUnit.SECONDS))
                    .hasRootCauseMessage("unknown event type unheard-of.v1 in the walks log");
        }
    }

    @Test
    void aCommandUnderTheSameKeyIsAnsweredAsBeforeEvenWhereItWouldNowBeRefused() {
        ClientId client = client();
        Request.Key key = new Request.Key("key-1", hash(1), 201, "/walks/1");
        assertThat(handler.handle(walk(client, 12).withKey(key))).isEqualTo(new Answer.Recorded(1, 1));
        Receipt receipt = new Receipt(hash(1), 201, "walks-1", "/walks/1");
        assertThat(otherProcess.handle(walk(client, 9999).withKey(key))).isEqualTo(new Answer.Repeated(receipt));
        assertThat(handler.current(client).version()).isEqualTo(1);
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        ClientId client = client();
        handler.handle(walk(client, 12).withKey(new Request.Key("key-1", hash(1), 201, null)));
        assertThatThrownBy(() -> handler.handle(walk(client, 12).withKey(new Request.Key("key-1", hash(2), 201, null))))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void theKeyOfACommandThatChangedNothingIsKeptToo() {
        ClientId client = client();
        Request.Key key = new Request.Key("rest", hash(1), 204, null);
        assertThat(handler.handle(request(client, new Diary.Rest()).withKey(key)))
                .isEqualTo(new Answer.Unchanged(0));
        assertThat(handler.handle(walk(client, 12).withKey(key)))
                .isEqualTo(new Answer.Repeated(new Receipt(hash(1), 204, "walks-0", null)));
    }

    @Test
    void anEntryIsRecordedOncePerRevision() {
        ClientId client = client();
        UUID entry = UUID.randomUUID();
        assertThat(handler.handle(entered(client, entry, 1, 12))).isEqualTo(new Answer.Recorded(1, 1));
        assertThat(otherProcess.handle(entered(client, entry, 1, 12))).isEqualTo(new Answer.Unchanged(1));
        assertThat(handler.handle(entered(client, entry, 0, 99))).isEqualTo(new Answer.Unchanged(1));
        assertThatThrownBy(() -> handler.handle(entered(client, entry, 1, 99))).isInstanceOf(EntryConflict.class);
        assertThat(handler.handle(entered(client, entry, 2, 15))).isEqualTo(new Answer.Corrected(2, 1));
        assertThat(handler.current(client).state().lastNote()).isEqualTo("corrected");
    }

    private static Request<Diary.Command> entered(ClientId client, UUID entry, int revision, int minutes) {
        return walk(client, minutes)
                .withEntry(
                        new Request.Entry<>(entry, revision, hash(minutes), new Diary.LogWalk(minutes, "corrected")));
    }

    @Test
    void whatDoesNotAppendSeesWhatAnotherProcessRecorded() {
        ClientId client = client();
        handler.handle(walk(client, 1));
        otherProcess.handle(walk(client, 2));
        assertThat(handler.handle(request(client, new Diary.Rest()))).isEqualTo(new Answer.Unchanged(2));
        otherProcess.handle(walk(client, 3));
        assertThat(handler.current(client).version()).isEqualTo(3);
    }

    @Test
    void whatIsPersonalIsSealedInTheDatabaseAndReadableHere() throws Exception {
        ClientId client = client();
        handler.handle(request(client, new Diary.LogWalk(12, "along the Thames with Ada")));
        assertThat(otherProcess.current(client).state().lastNote()).isEqualTo("along the Thames with Ada");
        try (var connection = log.dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select payload from event where client_id = '" + client + "'")) {
            rows.next();
            assertThat(rows.getString(1)).contains("sealed").doesNotContain("Thames");
        }
    }

    @Test
    void afterAnErasureNothingIsAcceptedAndNothingCanBeReadAgain() {
        ClientId client = client();
        handler.handle(request(client, new Diary.LogWalk(12, "secret")));
        var before = log.store
                .transact(t -> t.tails(java.util.Map.of(client, 0L)))
                .get(client)
                .events()
                .getFirst();
        assertThat(handler.handle(request(client, new Diary.Forget()))).isEqualTo(new Answer.Recorded(2, 1));
        assertThatThrownBy(() -> handler.handle(walk(client, 1))).isInstanceOf(ClientGone.class);
        assertThatThrownBy(() -> otherProcess.handle(walk(client, 1))).isInstanceOf(ClientGone.class);
        assertThatThrownBy(() -> handler.current(client)).isInstanceOf(ClientGone.class);
        assertThat(log.aggregate.types().read(before)).isEqualTo(new Diary.WalkLogged(12, Personal.REDACTED));
    }
}
