package dev.backcoach.platform.eventlog.races;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.relay.OutOfOrder;
import dev.backcoach.platform.eventlog.relay.Publisher;
import dev.backcoach.platform.eventlog.relay.Relay;
import dev.backcoach.platform.eventlog.sample.Gate;
import dev.backcoach.platform.eventlog.sample.OncePace;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The order in which events are published. Each test says which guard it is about and shows what happens without it. */
class PublicationOrderTest {

    private PostgresLog log;

    @BeforeEach
    void open() {
        log = PostgresLog.fresh("walks");
    }

    /** Guard: the relay stops short of the oldest open transaction. */
    @Test
    void aLateCommitIsNotSkipped() throws Exception {
        ClientId slow = client();
        ClientId quick = client();
        List<Long> published = new ArrayList<>();
        try (Gate gate = new Gate(log, slow);
                PostgresRelaySession session = session()) {
            CompletableFuture<Void> late = hold(gate, slow);
            log.otherProcess().handle(walk(quick, 1));
            assertThat(session.eventsAfter(Cursor.START, 100)).isEmpty();
            gate.open();
            late.get(10, TimeUnit.SECONDS);
            session.eventsAfter(Cursor.START, 100).forEach(e -> published.add(e.at().position()));
        }
        assertThat(published).hasSize(2).isSorted();
    }

    @Test
    void aPollerByPositionAloneWouldSkipIt() throws Exception {
        ClientId slow = client();
        ClientId quick = client();
        List<Long> published = new ArrayList<>();
        try (Gate gate = new Gate(log, slow)) {
            CompletableFuture<Void> late = hold(gate, slow);
            log.otherProcess().handle(walk(quick, 1));
            pollByPosition(published);
            gate.open();
            late.get(10, TimeUnit.SECONDS);
            pollByPosition(published);
        }
        assertThat(published).hasSize(1);
        assertThat(log.number("select count(*) from event")).isEqualTo(2);
    }

    private CompletableFuture<Void> hold(Gate gate, ClientId client) {
        CompletableFuture<Void> late = runAsync(() -> {
            try {
                log.otherProcess(gate.heldStore()).handle(walk(client, 1));
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        gate.awaitArrival();
        return late;
    }

    private void pollByPosition(List<Long> published) throws Exception {
        long last = published.isEmpty() ? 0 : published.getLast();
        try (Connection connection = log.dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select position from event where position > " + last + " order by position")) {
            while (rows.next()) {
                published.add(rows.getLong(1));
            }
        }
    }

    /** Guard: the trigger that refuses an append in a transaction that has its id already. */
    @Test
    void aTransactionThatWritesOrLocksBeforeItReadsCannotAppend() throws Exception {
        ClientId client = client();
        assertThatThrownBy(() -> secondVersionInAnOlderTransaction(client))
                .isInstanceOf(PSQLException.class)
                .hasMessageContaining("row locks count as writes");
        assertThat(log.number("select count(*) from event")).isEqualTo(1);
    }

    /** Guard: the relay's own check, should the trigger ever be missing. */
    @Test
    void withoutThatTheRelayFindsVersionTwoFirstAndStops() throws Exception {
        ClientId client = client();
        log.execute("drop trigger event_appended_first on event");
        secondVersionInAnOlderTransaction(client);
        try (PostgresRelaySession session = session()) {
            assertThat(session.eventsAfter(Cursor.START, 100))
                    .extracting(e -> e.row().version(), PlacedEvent::follows)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2L, false),
                            org.assertj.core.groups.Tuple.tuple(1L, true));
        }
        List<PlacedEvent> published = new ArrayList<>();
        Relay relay = new Relay(this::session, () -> into(published), log.aggregate.types(), 100);
        assertThatThrownBy(() -> relay.lead(new OncePace())).isInstanceOf(OutOfOrder.class);
        assertThat(published).isEmpty();
    }

    private void secondVersionInAnOlderTransaction(ClientId client) throws Exception {
        try (Connection older = log.dataSource.getConnection()) {
            older.setAutoCommit(false);
            older.createStatement().execute("select * from relay_cursor for update skip locked");
            log.otherProcess().handle(walk(client, 1));
            older.createStatement().execute("""
                            insert into event (client_id, version, event_id, type, occurred_at, occurred_offset,
                                               recorded_at, correlation_id, actor, payload)
                            select client_id, 2, gen_random_uuid(), type, occurred_at, occurred_offset,
                                   recorded_at, correlation_id, actor, payload
                            from event where version = 1 and client_id = '%s'
                            """.formatted(client));
            older.commit();
        }
    }

    private PostgresRelaySession session() {
        return new PostgresRelaySession(log.dataSource, Duration.ofSeconds(30));
    }

    private static Publisher into(List<PlacedEvent> published) {
        return new Publisher() {
            @Override
            public void publish(List<PlacedEvent> events) {
                published.addAll(events);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
