package dev.backcoach.programme.api.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.readmodel.Comparison;
import dev.backcoach.programme.readmodel.Comparison.Found;
import dev.backcoach.programme.readmodel.Comparison.Question;
import dev.backcoach.programme.readmodel.Comparison.State;
import dev.backcoach.programme.readmodel.Comparisons;
import dev.backcoach.programme.readmodel.Comparisons.Begun;
import dev.backcoach.programme.readmodel.Findings;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Comparisons of several processes on one database: how many there may be, for how long, how one is cancelled, and what
 * becomes of those whose process ends. A worker works when the test says so.
 */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class RunsTest {

    private final UUID coach = UUID.randomUUID();
    private final Later worker = new Later();
    private Instant now = Instant.parse("2026-05-04T09:00:00Z");

    @Inject
    EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;

    @Inject
    EventTypes<ProgrammeEvent> types;

    @Inject
    Comparisons comparisons;

    @Inject
    Findings findings;

    @Inject
    Differences differences;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void none() {
        execute("delete from what_if");
    }

    @Test
    void threeOfACoachAreUnderWayAtOnce() {
        UUID first = begun(coach);
        begun(coach);
        begun(coach);
        assertThat(begin(UUID.randomUUID(), coach)).isEqualTo(Begun.TOO_MANY);
        begun(UUID.randomUUID());
        comparisons.end(first, State.CANCELLED, null, now);
        begun(coach);
    }

    @Test
    void whatIsCancelledWhileItWaitsIsNeverBegun() {
        Runs runs = process();
        UUID id = queued(runs, List.of(new ClientId(UUID.randomUUID())));
        comparisons.end(id, State.CANCELLED, null, now);
        worker.work();
        assertThat(found(id).state()).isEqualTo(State.CANCELLED);
        assertThat(found(id).endedAt()).isEqualTo(now);
    }

    @Test
    void whatIsCancelledAnywhereLeavesOffAndKeepsWhatItHasFound() {
        UUID id = begun(coach);
        ClientId client = new ClientId(UUID.randomUUID());
        assertThat(comparisons.reached(id, 4, 10, 1, List.of(difference(1, client)), List.of()))
                .isTrue();
        comparisons.end(id, State.CANCELLED, null, now);
        assertThat(comparisons.reached(id, 5, 10, 2, List.of(difference(2, client)), List.of()))
                .isFalse();
        comparisons.end(id, State.DONE, null, now);
        assertThat(found(id).state()).isEqualTo(State.CANCELLED);
        assertThat(found(id).done()).isEqualTo(5);
        assertThat(findings.after(id, 0, 10)).extracting(Found::number).containsExactly(1L, 2L);
        assertThat(findings.kinds(id)).containsExactly(new Comparison.Kind("R-AGG-1.HELD", "", 2, 1));
    }

    @Test
    void anHourAfterItsEndItIsForgotten() {
        UUID id = queued(process(), List.of());
        worker.work();
        assertThat(found(id).state()).isEqualTo(State.DONE);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(found(id).state()).isEqualTo(State.DONE);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(comparisons.find(id, now)).isEmpty();
        begun(coach);
        assertThat(count("what_if")).isEqualTo(1);
    }

    @Test
    void theOldestThatHasEndedMakesRoom() {
        List<UUID> ended = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            now = now.plusSeconds(1);
            UUID id = begun(UUID.randomUUID());
            comparisons.end(id, State.DONE, null, now);
            ended.add(id);
        }
        begun(coach);
        assertThat(comparisons.find(ended.getFirst(), now)).isEmpty();
        assertThat(comparisons.find(ended.get(1), now)).isPresent();
    }

    @Test
    void whatItsProcessSaysNothingMoreOfIsGivenUp() {
        UUID dead = begun(coach);
        UUID alive = begun(coach);
        UUID waiting = begun(coach);
        execute("update what_if set alive_at = clock_timestamp() - interval '31 seconds'");
        assertThat(comparisons.reached(alive, 1, 2, 0, List.of(), List.of(waiting)))
                .isTrue();
        assertThat(found(alive).state()).isEqualTo(State.RUNNING);
        assertThat(found(waiting).state()).isEqualTo(State.QUEUED);
        assertThat(found(dead).state()).isEqualTo(State.FAILED);
        assertThat(found(dead).because()).contains("Start it again");
        assertThat(comparisons.reached(dead, 1, 2, 0, List.of(), List.of())).isFalse();
    }

    @Test
    void aProcessThatStopsSaysSo() {
        Runs runs = process();
        UUID id = queued(runs, List.of());
        runs.close(new ShutdownEvent());
        assertThat(found(id).state()).isEqualTo(State.FAILED);
        assertThat(found(id).because()).contains("was stopped");
    }

    @Test
    void ofAnErasedClientNothingIsAddedAndNothingStays() {
        UUID id = begun(coach);
        ClientId goes = new ClientId(UUID.randomUUID());
        ClientId stays = new ClientId(UUID.randomUUID());
        comparisons.reached(id, 1, 9, 2, List.of(difference(1, goes), difference(2, stays)), List.of());
        execute("insert into client_key (client_id, destroyed_at) values ('" + goes + "', now())");
        comparisons.reached(id, 2, 9, 3, List.of(difference(3, goes)), List.of());
        assertThat(findings.after(id, 0, 10)).extracting(Found::client).containsExactly(stays);
        UUID alone = UUID.randomUUID();
        comparisons.begin(alone, new Question(coach, stays, null, null, "{}"), 1, now);
        comparisons.forget(stays);
        assertThat(findings.after(id, 0, 10)).isEmpty();
        assertThat(comparisons.find(alone, now)).isEmpty();
        comparisons.begin(alone, new Question(coach, goes, null, null, "{}"), 1, now);
        assertThat(comparisons.find(alone, now)).isEmpty();
    }

    @Test
    void aFaultIsToldAndEndsNothingElse() {
        Runs runs = new Runs(null, null, comparisons, differences, () -> now, worker); // there is no log to read
        UUID broken = queued(runs, List.of(new ClientId(UUID.randomUUID())));
        UUID next = queued(runs, List.of());
        worker.work();
        assertThat(found(broken).state()).isEqualTo(State.FAILED);
        assertThat(found(broken).because()).contains("Tell operations");
        assertThat(found(next).state()).isEqualTo(State.DONE);
    }

    private Runs process() {
        return new Runs(log, types, comparisons, differences, () -> now, worker);
    }

    private UUID queued(Runs runs, List<ClientId> clients) {
        UUID id = begun(UUID.randomUUID());
        runs.queue(new Run(id, coach, null, clients));
        return id;
    }

    private UUID begun(UUID by) {
        UUID id = UUID.randomUUID();
        assertThat(begin(id, by)).isEqualTo(Begun.NEW);
        return id;
    }

    private Begun begin(UUID id, UUID by) {
        return comparisons.begin(id, new Question(by, null, null, null, "{}"), 1, now);
    }

    private Comparison found(UUID id) {
        return comparisons.find(id, now).orElseThrow();
    }

    private static Found difference(long number, ClientId client) {
        return new Found(number, client, "R-AGG-1.HELD", "", "{}");
    }

    private long count(String table) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Later extends AbstractExecutorService {

        private final List<Runnable> waiting = new ArrayList<>();

        void work() {
            List.copyOf(waiting).forEach(Runnable::run);
        }

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }

        @Override
        public void shutdown() {
            waiting.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return waiting.isEmpty();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return waiting.isEmpty();
        }
    }
}
