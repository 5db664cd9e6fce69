package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.Gate;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A read model follows the log, each event exactly once. */
class ProjectorTest {

    private PostgresLog log;

    @BeforeEach
    void open() throws SQLException {
        log = PostgresLog.fresh("walks");
        log.execute("create table longest_walk_v1 (client_id uuid, version bigint, minutes int)");
    }

    private Projector<Diary.Event> projector(String name, boolean failing) {
        Projection<Diary.Event> walks = new Projection<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void apply(Connection connection, List<Projected<Diary.Event>> events) throws SQLException {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into longest_walk_v1 values (?, ?, ?)")) {
                    for (Projected<Diary.Event> event : events) {
                        insert.setObject(1, event.row().client().value());
                        insert.setLong(2, event.row().version());
                        insert.setInt(3, ((Diary.WalkLogged) event.event()).minutes());
                        insert.executeUpdate();
                    }
                }
                if (failing) {
                    throw new IllegalStateException("died before the commit");
                }
            }
        };
        Projector<Diary.Event> projector =
                new Projector<>(new JdbcTransactions(log.dataSource), log.aggregate.types(), walks, 2);
        projector.prepare();
        return projector;
    }

    @Test
    void eventsArriveInBatchesAndOnceEach() throws Exception {
        ClientId client = client();
        log.handler().handle(request(client, Diary.outing(1, 2, 3)));
        Projector<Diary.Event> projector = projector("longest-walk-v1", false);
        assertThat(List.of(projector.next(), projector.next(), projector.next()))
                .containsExactly(2, 1, 0);
        log.handler().handle(walk(client, 4));
        assertThat(projector.hasPassed(client, 4)).isFalse();
        assertThat(projector.next()).isEqualTo(1);
        assertThat(projector.hasPassed(client, 4)).isTrue();
        assertThat(log.number("select sum(minutes) from longest_walk_v1")).isEqualTo(10);
    }

    /** Guard: the cursor moves in the transaction that holds the effects. */
    @Test
    void aProjectionThatDiesLeavesNothingAndStartsAgainThere() throws Exception {
        log.handler().handle(walk(client(), 1));
        assertThatThrownBy(() -> projector("longest-walk-v1", true).next()).hasMessage("died before the commit");
        assertThat(log.number("select count(*) from longest_walk_v1")).isZero();
        assertThat(projector("longest-walk-v1", false).next()).isEqualTo(1);
        assertThat(log.number("select count(*) from longest_walk_v1")).isEqualTo(1);
    }

    /** Guard: the relay's horizon; see PublicationOrderTest for what happens without it. */
    @Test
    void aLateCommitIsProjectedToo() throws Exception {
        ClientId slow = client();
        Projector<Diary.Event> projector = projector("longest-walk-v1", false);
        try (Gate gate = new Gate(log, slow)) {
            CompletableFuture<Void> late = runAsync(() -> {
                try {
                    log.otherProcess(gate.heldStore()).handle(walk(slow, 1));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            gate.awaitArrival();
            log.handler().handle(walk(client(), 2));
            assertThat(projector.next()).isZero();
            gate.open();
            late.get(10, TimeUnit.SECONDS);
        }
        assertThat(projector.next()).isEqualTo(2);
    }

    /** Guard: one process at a time works on a projection. */
    @Test
    void severalProcessesProjectEachEventOnce() throws Exception {
        for (int i = 0; i < 50; i++) {
            log.handler().handle(request(client(), Diary.outing(1, 1, 1)));
        }
        List<CompletableFuture<Void>> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Projector<Diary.Event> projector = projector("longest-walk-v1", false);
            processes.add(runAsync(() -> {
                while (!projector.hasPassedEverything()) {
                    projector.next();
                }
            }));
        }
        for (CompletableFuture<Void> process : processes) {
            process.get(30, TimeUnit.SECONDS);
        }
        assertThat(log.number("select count(*) from longest_walk_v1")).isEqualTo(150);
        assertThat(log.number("select count(distinct (client_id, version)) from longest_walk_v1"))
                .isEqualTo(150);
    }

    @Test
    void aNewVersionIsBuiltBesideTheOldOneFromTheBeginning() throws Exception {
        log.handler().handle(request(client(), Diary.outing(1, 2)));
        Projector<Diary.Event> old = projector("longest-walk-v1", false);
        old.next();
        assertThat(old.hasPassedEverything()).isTrue();
        Projector<Diary.Event> beside = projector("longest-walk-v2", false);
        assertThat(beside.hasPassedEverything()).isFalse();
        beside.next();
        assertThat(beside.hasPassedEverything()).isTrue();
    }
}
