package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.relay.CursorFromElsewhere;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.OncePace;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Topic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log restored from a backup that is older than what was published. */
class RepositionTest {

    private PostgresLog log;
    private Topic topic;
    private ClientId client;

    @BeforeEach
    void publishAndRestore() throws Exception {
        log = PostgresLog.fresh(Topic.freshService("walks"));
        topic = Topic.of(log.service);
        client = client();
        log.handler().handle(request(client, Diary.outing(1, 2)));
        log.handler().handle(request(client, new Diary.LogWalk(3, "told nobody")));
        log.handler().handle(walk(client, 4));
        relay().lead(new OncePace());
    }

    private Relay relay() {
        return new Relay(
                () -> new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30)),
                () -> topic.publisher(log.aggregate.types()),
                log.aggregate.types(),
                100);
    }

    /** What a backup from before the last events, restored onto another server, looks like. */
    private void restoreUpTo(int version) throws Exception {
        log.execute("delete from event where version > " + version);
        log.execute("update event set transaction_id = '900000000000'");
        log.execute("update relay_cursor set system_identifier = 42, transaction_id = '900000000000', position = 1");
    }

    private Reposition.Outcome reposition() throws Exception {
        try (var connection = log.dataSource.getConnection()) {
            Reposition.Outcome outcome =
                    new Reposition(connection, topic.settings(), log.service, "diary-erased.v1", _ -> {}).run();
            connection.setAutoCommit(true);
            return outcome;
        }
    }

    private List<EventRow> stream() {
        return log.store
                .transact(t -> t.tails(Map.of(client, 0L)).getOrDefault(client, StreamTail.EMPTY))
                .events();
    }

    @Test
    void whatWasPublishedAfterTheBackupIsReadBackAndTheRelayGoesOn() throws Exception {
        List<UUID> before = stream().stream().map(EventRow::eventId).toList();
        restoreUpTo(2);
        assertThatThrownBy(() -> relay().lead(new OncePace())).isInstanceOf(CursorFromElsewhere.class);
        assertThat(reposition()).isEqualTo(new Reposition.Outcome(2, 0));
        assertThat(stream()).extracting(EventRow::eventId).isEqualTo(before);
        assertThat(log.otherProcess().current(client).state().lastNote()).isEqualTo("told nobody");

        log.otherProcess().handle(walk(client, 5));
        relay().lead(new OncePace());
        assertThat(topic.versions().get(client.toString())).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whoWasErasedAfterTheBackupStaysErasedAndIsSwept() throws Exception {
        log.handler().handle(request(client, new Diary.Forget()));
        relay().lead(new OncePace());
        restoreUpTo(2);
        log.execute("delete from client_key");
        log.execute("insert into client_key (client_id, wrapped) select client_id, 'as in the backup'::bytea"
                + " from event where version = 1");
        assertThat(reposition().readBack()).isEqualTo(3);
        assertThat(log.number("select count(*) from client_key where wrapped is null"))
                .isEqualTo(1);
        assertThatThrownBy(() -> log.otherProcess().current(client)).isInstanceOf(ClientGone.class);
        var erasures = new Erasures(new JdbcTransactions(log.dataSource), (_, _) -> {});
        assertThat(erasures.sweep(10)).containsExactly(client);
    }

    @Test
    void whatTheTopicDoesNotHaveIsPublished() throws Exception {
        log.handler().handle(walk(client, 5));
        restoreUpTo(5);
        assertThat(reposition()).isEqualTo(new Reposition.Outcome(0, 1));
        relay().lead(new OncePace());
        assertThat(topic.versions().get(client.toString())).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void runningItAgainChangesNothing() throws Exception {
        restoreUpTo(1);
        assertThat(reposition().readBack()).isEqualTo(3);
        assertThat(reposition()).isEqualTo(new Reposition.Outcome(0, 0));
    }

    @Test
    void whatWasRecordedBetweenRestoreAndRepositionIsNotMixedIn() throws Exception {
        restoreUpTo(2);
        log.otherProcess().handle(walk(client, 99));
        assertThatThrownBy(this::reposition)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Version 3 of client " + client)
                .hasMessageContaining("Restore the backup again");
        assertThat(stream()).hasSize(3);
    }

    @Test
    void readModelsGoOnWhereTheyWere() throws Exception {
        log.execute("insert into projection_cursor (name, transaction_id, position)"
                + " select 'walks-v1', transaction_id, position from event where version = 2");
        restoreUpTo(3);
        log.execute("update projection_cursor set transaction_id = '900000000000'");
        reposition();
        assertThat(log.number("select position from projection_cursor")).isEqualTo(2);
        try (PostgresRelaySession session = new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30))) {
            Cursor cursor = new Cursor(log.number("select transaction_id::text::bigint from projection_cursor"), 2);
            assertThat(session.eventsAfter(cursor, 10))
                    .extracting(e -> e.row().version())
                    .containsExactly(3L, 4L);
        }
    }

    @Test
    void whatWasSealedWithAKeyThatIsLostReadsSoAndANewKeyIsNotTriedOnIt() throws Exception {
        restoreUpTo(2);
        log.execute("delete from client_key");
        reposition();
        var reopened = log.otherProcess();
        assertThat(reopened.current(client).state().lastNote()).isEqualTo(Personal.REDACTED);
        reopened.handle(request(client, new Diary.LogWalk(6, "told anew")));
        assertThat(log.otherProcess().current(client).state().lastNote()).isEqualTo("told anew");
    }

    @Test
    void theCommandTellsWhatItNeedsAndWhatWentWrong() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(RepositionCommand.run(List.of(), print, print)).isEqualTo(2);
        assertThat(RepositionCommand.run(
                        List.of("--service", "x", "--database", "jdbc:postgresql://127.0.0.1:1/x", "--broker", "y:1"),
                        print,
                        print))
                .isEqualTo(1);
        List<String> withoutFile =
                List.of("--service", "x", "--database", log.url(), "--broker", "y:1", "--kafka-settings", "/nothing");
        assertThat(RepositionCommand.run(withoutFile, print, print)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Nothing was changed: /nothing")
                .contains("Usage: ./backcoach reposition")
                .contains("Nothing was changed: Connection to 127.0.0.1:1 refused");
    }
}
