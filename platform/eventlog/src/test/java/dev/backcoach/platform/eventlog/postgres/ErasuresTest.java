package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.hash;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.StreamTail;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.OncePace;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.sample.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of an erased client, and when. */
class ErasuresTest {

    private final PostgresLog log = PostgresLog.fresh(Topic.freshService("walks"));
    private final Topic topic = Topic.of(log.service);
    private final List<ClientId> alsoDeleted = new ArrayList<>();
    private final Erasures erasures =
            new Erasures(new JdbcTransactions(log.dataSource), (_, client) -> alsoDeleted.add(client));

    @Test
    void everythingButTheErasureGoesOnceEverybodyHasSeenIt() throws Exception {
        ClientId client = client();
        ClientId other = client();
        var handler = log.handler();
        handler.handle(walk(client, 1).withKey(new Request.Key("k", hash(1), 201, null)));
        handler.handle(request(client, new Diary.LogWalk(2, "secret")));
        log.store.keepSnapshot(client, log.aggregate.snapshot(client, handler.current(client)));
        handler.handle(walk(other, 3));
        handler.handle(request(client, new Diary.Forget()));

        assertThat(erasures.sweep(100)).isEmpty();
        new Relay(
                        () -> new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30)),
                        () -> topic.publisher(log.aggregate.types()),
                        log.aggregate.types(),
                        100)
                .lead(new OncePace());
        log.execute("insert into projection_cursor (name) values ('walks-v1')");
        assertThat(erasures.sweep(100)).isEmpty();
        log.execute("update projection_cursor set transaction_id = r.transaction_id, position = r.position"
                + " from relay_cursor r");
        assertThat(erasures.sweep(100)).containsExactly(client);
        assertThat(erasures.sweep(100)).isEmpty();

        assertThat(alsoDeleted).containsExactly(client);
        assertThat(log.number("select count(*) from event where client_id = '" + client + "'"))
                .isEqualTo(1);
        assertThat(log.number("select count(*) from snapshot") + log.number("select count(*) from command"))
                .isZero();
        assertThat(log.otherProcess().current(other).state().minutes()).isEqualTo(3);
        assertThatThrownBy(() -> log.otherProcess().handle(walk(client, 1))).isInstanceOf(ClientGone.class);
        log.store.keepSnapshot(client, new StreamTail.Snapshot(2, 1, "{}"));
        assertThat(log.number("select count(*) from snapshot")).isZero();
    }
}
