package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Append;
import dev.backcoach.platform.eventlog.Cursor;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.PlacedEvent;
import dev.backcoach.platform.eventlog.postgres.PostgresRelaySession;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import dev.backcoach.platform.testing.PostgresServer;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.log.ProgrammeTypes;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.systemtests.service.ServiceLog;
import dev.backcoach.systemtests.service.Sql;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Journeys in the programme-service's own log, each lived by many clients at the same pace, so that their events are
 * mixed as they are where many clients report every day.
 */
final class StoredJourneys implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final int ENOUGH_TO_READ = 200_000;

    private final ServiceLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final List<ProgrammeJourney> journeys;
    private final int clientsEach;

    private StoredJourneys(
            ServiceLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            List<ProgrammeJourney> journeys,
            int clientsEach) {
        this.log = log;
        this.journeys = journeys;
        this.clientsEach = clientsEach;
    }

    static StoredJourneys of(PostgresServer postgres, List<ProgrammeJourney> journeys, int clientsEach) {
        var place = new ServiceLog.Place(
                postgres.jdbcUrl(postgres.freshDatabase("programme")), Vault.newMasterKeyset(), "programme");
        var log = ServiceLog.open(place, 4, StoredJourneys::aggregate).migrate();
        var stored = new StoredJourneys(log, journeys, clientsEach);
        stored.fill();
        return stored;
    }

    /** As the programme-service puts it together. */
    private static Aggregate<ProgrammeCommand, ProgrammeEvent, Programme> aggregate(Vault vault) {
        SealedJson json = new SealedJson(vault, ProgrammeTypes::adjust);
        return new Aggregate<>(ProgrammeJourney.DECIDER, ProgrammeTypes.with(json), json, Programme.class, 1);
    }

    /** The first clients' streams through the store, everybody else's as copies of theirs. */
    private void fill() {
        int longest = 0;
        for (int i = 0; i < journeys.size(); i++) {
            Append append = Append.of(NumberedClients.client(i), rows(i));
            log.store().transact(t -> t.append(List.of(append)));
            longest = Math.max(longest, append.events().size());
        }
        for (int version = 1; version <= longest; version++) {
            Sql.execute(
                    log.dataSource(),
                    "insert into event (client_id, version, event_id, type, occurred_at, occurred_offset, recorded_at,"
                            + " causation_id, correlation_id, actor, traceparent, payload) select "
                            + NumberedClients.sql("right(e.client_id::text, 12)::bigint + copy * " + journeys.size())
                            + ", e.version, gen_random_uuid(), e.type, e.occurred_at, e.occurred_offset, e.recorded_at,"
                            + " e.causation_id, e.correlation_id, e.actor, e.traceparent, e.payload"
                            + " from generate_series(1, " + (clientsEach - 1) + ") copy cross join event e"
                            + " where e.version = " + version + " and e.client_id in ("
                            + journeyClients() + ") order by copy, e.client_id");
        }
        Sql.execute(log.dataSource(), "vacuum (analyze) event");
        Sql.execute(log.dataSource(), "checkpoint");
    }

    private String journeyClients() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < journeys.size(); i++) {
            ids.add("'" + NumberedClients.client(i) + "'");
        }
        return String.join(", ", ids);
    }

    private List<EventRow> rows(int journey) {
        ClientId client = NumberedClients.client(journey);
        List<EventRow> rows = new ArrayList<>();
        OffsetDateTime moment = OffsetDateTime.of(2026, 3, 1, 18, 0, 0, 0, ZoneOffset.ofHours(1));
        for (ProgrammeEvent event : journeys.get(journey).events()) {
            UUID cause = new UUID(journey, rows.size());
            if (event instanceof FactNoted fact) {
                moment = fact.source().occurredAt();
                cause = fact.source().eventId();
            }
            Context context = new Context(moment, cause, cause, "service:progress", null);
            rows.addAll(log.aggregate().rows(client, rows.size(), List.of(event), cause, context, moment.toInstant()));
        }
        return rows;
    }

    int events() {
        return clientsEach * journeys.stream().mapToInt(j -> j.events().size()).sum();
    }

    /** Bytes of the event table and its indexes for each event. */
    double bytesPerEvent() {
        return (double) Sql.number(log.dataSource(), "select pg_total_relation_size('event')") / events();
    }

    /** Bytes of a snapshot of the state with which the journey ended. */
    int bytesOfState(ProgrammeJourney journey) {
        Known<Programme> ended = new Known<>(1, journey.state(), false);
        return log.aggregate()
                .snapshot(NumberedClients.client(1), ended)
                .state()
                .length();
    }

    /** Reads events in the order of the log and does nothing with them; events per second. */
    double read() {
        return inOrder(ENOUGH_TO_READ, _ -> {});
    }

    /** Folds every event in the order of the log and checks every client's state; events per second. */
    double replay() {
        Aggregate<ProgrammeCommand, ProgrammeEvent, Programme> aggregate = log.aggregate();
        Map<ClientId, Known<Programme>> states = new HashMap<>();
        double perSecond = inOrder(
                events(),
                row -> states.compute(
                        row.client(),
                        (_, before) -> aggregate.advance(before == null ? aggregate.unknown() : before, List.of(row))));
        check(states);
        return perSecond;
    }

    private double inOrder(int wanted, Consumer<EventRow> each) {
        int read = 0;
        Cursor cursor = Cursor.START;
        long start = System.nanoTime();
        try (PostgresRelaySession session = Backlog.session(log)) {
            while (read < wanted) {
                List<PlacedEvent> batch = session.eventsAfter(cursor, Math.min(BATCH, wanted - read));
                if (batch.isEmpty()) {
                    throw new IllegalStateException("the log ended after " + read + " of " + wanted + " events");
                }
                batch.forEach(event -> each.accept(event.row()));
                read += batch.size();
                cursor = batch.getLast().at();
            }
        }
        return read * 1e9 / (System.nanoTime() - start);
    }

    private void check(Map<ClientId, Known<Programme>> states) {
        int clients = journeys.size() * clientsEach;
        for (int i = 0; i < clients; i++) {
            Programme ended = journeys.get(i % journeys.size()).state();
            if (!states.get(NumberedClients.client(i)).state().equals(ended)) {
                throw new IllegalStateException("client " + i + " has another state than its journey ended with");
            }
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
