package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import dev.backcoach.systemtests.walking.CoachBook;
import dev.backcoach.systemtests.walking.WalkingDiary;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A service's log with many clients of many events each, filled by SQL. Every client has a snapshot, and the same number
 * of events after it. What a measurement adds is taken out again by {@link #reset}.
 */
final class FilledLog<C, E, S> implements AutoCloseable {

    static final int MINUTES = 25;

    private static final int ROWS_AT_ONCE = 100_000;

    private final ServiceLog<C, E, S> log;
    private final Size size;

    /**
     * How much is in it.
     *
     * @param eventsEach of every client, 1 and up
     * @param tail how many of them are younger than the client's snapshot; no snapshot where that is all of them
     */
    record Size(int clients, int eventsEach, int tail) {}

    private FilledLog(ServiceLog<C, E, S> log, Size size) {
        this.log = log;
        this.size = size;
    }

    /** What clients walked. */
    static FilledLog<WalkingDiary.Command, WalkingDiary.Event, WalkingDiary.State> diary(
            PostgresServer postgres, Size size) {
        return filled(
                postgres,
                size,
                WalkingDiary::aggregate,
                "walk-logged.v1",
                "json_build_object('minutes', " + MINUTES + ", 'note', null)",
                "json_build_object('events', v, 'minutes', v * " + MINUTES + ", 'lastNote', null)");
    }

    /** What a coach has taken in of it: as many walks of every client as there are events. */
    static FilledLog<CoachBook.Command, CoachBook.Event, CoachBook.State> book(PostgresServer postgres, Size size) {
        var book = filled(
                postgres,
                size,
                CoachBook::aggregate,
                CoachBook.WALK_TAKEN_IN,
                "json_build_object('source', 'diary', 'version', v, 'minutes', " + MINUTES + ")",
                "json_build_object('walks', v, 'minutes', v * " + MINUTES
                        + ", 'lastVersion', v, 'advice', 0, 'lastWords', null)");
        book.insert(
                "insert into source_position (client_id, source, version, last_event_id) select "
                        + NumberedClients.sql("c") + ", '" + WalkingDiary.SERVICE + "', v, gen_random_uuid()",
                size.eventsEach(),
                size.eventsEach());
        return book.ready();
    }

    private static <C, E, S> FilledLog<C, E, S> filled(
            PostgresServer postgres,
            Size size,
            Function<Vault, Aggregate<C, E, S>> aggregate,
            String type,
            String payload,
            String state) {
        var place = new ServiceLog.Place(
                postgres.jdbcUrl(postgres.freshDatabase("filled")), Vault.newMasterKeyset(), "filled");
        FilledLog<C, E, S> filled =
                new FilledLog<>(ServiceLog.open(place, 12, aggregate).migrate(), size);
        filled.execute("alter table event set (autovacuum_enabled = off)");
        filled.execute("alter table source_position set (autovacuum_enabled = off)");
        filled.insert(
                "insert into event (client_id, version, event_id, type, occurred_at, occurred_offset,"
                        + " recorded_at, causation_id, correlation_id, actor, traceparent, payload) select "
                        + NumberedClients.sql("c") + ", v, gen_random_uuid(), '" + type + "', now(), 60, now(), null,"
                        + " gen_random_uuid(), 'client:' || " + NumberedClients.sql("c") + ", null, " + payload,
                1,
                size.eventsEach());
        int kept = size.eventsEach() - size.tail();
        if (kept > 0) {
            filled.insert(
                    "insert into snapshot (client_id, version, shape, state) select " + NumberedClients.sql("c")
                            + ", v, 1, " + state,
                    kept,
                    kept);
        }
        return filled.ready();
    }

    /** Inserts what is selected for each client c and each version v, not too much in one transaction. */
    private void insert(String selected, int firstVersion, int lastVersion) {
        int clientsAtOnce = Math.min(size.clients(), ROWS_AT_ONCE);
        int versionsAtOnce = ROWS_AT_ONCE / clientsAtOnce;
        for (int v = firstVersion; v <= lastVersion; v += versionsAtOnce) {
            for (int c = 1; c <= size.clients(); c += clientsAtOnce) {
                execute(selected + " from generate_series(" + v + ", "
                        + Math.min(lastVersion, v + versionsAtOnce - 1) + ") v cross join generate_series(" + c + ", "
                        + Math.min(size.clients(), c + clientsAtOnce - 1) + ") c order by v, c");
            }
        }
    }

    private FilledLog<C, E, S> ready() {
        execute("vacuum (analyze)");
        execute("checkpoint");
        return this;
    }

    ServiceLog<C, E, S> log() {
        return log;
    }

    Size size() {
        return size;
    }

    void execute(String command) {
        Sql.execute(log.dataSource(), command);
    }

    /** Takes out what these clients have got since it was filled. */
    void reset(List<ClientId> clients) {
        execute(clients.stream()
                .map(client -> "'" + client + "'")
                .collect(Collectors.joining(
                        ", ", "delete from event where version > " + size.eventsEach() + " and client_id in (", ")")));
    }

    /** Takes out everything that has come since it was filled. */
    void reset() {
        execute("delete from event where version > " + size.eventsEach());
        execute("delete from consumer_offset");
        execute("update source_position set version = " + size.eventsEach() + " where version > " + size.eventsEach());
        settle();
    }

    /**
     * Leaves no work behind that the server would do while something else is measured. A checkpoint it leaves alone: the
     * first change of a page after one is logged with the whole page, which is not how most changes are.
     */
    private void settle() {
        execute("vacuum (index_cleanup on) event");
        execute("vacuum (index_cleanup on) source_position");
    }

    @Override
    public void close() {
        log.close();
    }
}
