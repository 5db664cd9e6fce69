package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.readmodel.Comparison.Found;
import dev.backcoach.programme.readmodel.Comparison.Question;
import dev.backcoach.programme.readmodel.Comparison.State;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Comparisons of every process of the service and what they have found, so that each process answers for all. One is
 * given up when the process that works on it has said nothing for half a minute.
 */
@Singleton
public class Comparisons {

    /** Comparisons of a coach that may be under way. */
    public static final int OPEN_OF_A_COACH = 3;

    private static final int REMEMBERED = 100;
    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);
    private static final String OPEN = "state in ('QUEUED', 'RUNNING')";

    private static final String EXPIRE = "delete from what_if where ended_at < :before";
    private static final String MAKE_ROOM = "delete from what_if where id in (select id from what_if"
            + " where ended_at is not null order by ended_at desc, id offset :room)";
    private static final String GIVE_UP = """
            update what_if set state = 'FAILED', ended_at = :now,
                because = 'The process that worked on it has ended. Start it again, with a new id.'
            where state in ('QUEUED', 'RUNNING') and alive_at < clock_timestamp() - interval '30 seconds'
            """;
    private static final String INSERT = """
            insert into what_if (id, coach_id, client_id, stage, mode, rules, state, clients, started_at)
            select cast(:id as uuid), cast(:coach as uuid), cast(:client as uuid), cast(:stage as text),
                cast(:mode as text), :rules, 'QUEUED', :clients, :now
            where not exists (select from client_key
                              where client_id = cast(:client as uuid) and destroyed_at is not null)
            """;
    private static final String FIND = "select * from what_if where id = :id";
    private static final String REACHED = """
            update what_if set state = case state when 'CANCELLED' then state else 'RUNNING' end,
                done = :done, total = :total, differences = :differences, alive_at = clock_timestamp()
            where id = :id and state in ('QUEUED', 'RUNNING', 'CANCELLED') returning state
            """;
    private static final String FORGET_ERASED = """
            delete from what_if w using client_key k
            where w.id = :id and k.client_id = w.client_id and k.destroyed_at is not null
            """;
    private final EntityManager database;
    private final Findings findings;

    Comparisons(EntityManager database, Findings findings) {
        this.database = database;
        this.findings = findings;
    }

    /** What became of a comparison that was to begin. */
    public enum Begun {
        NEW,
        KNOWN,
        TOO_MANY
    }

    /** Takes a comparison up, unless there is one with its id or there are too many, in whichever process. */
    @Transactional
    public Begun begin(UUID id, Question question, int clients, Instant now) {
        database.createNativeQuery("lock table what_if in share row exclusive mode")
                .executeUpdate();
        if (find(id, now).isPresent()) {
            return Begun.KNOWN;
        }
        long openOfAll = open("true", Map.of());
        long open = open("coach_id = :coach", Map.of("coach", question.coach()));
        if (open >= OPEN_OF_A_COACH || openOfAll >= REMEMBERED) {
            return Begun.TOO_MANY;
        }
        query(MAKE_ROOM).setParameter("room", REMEMBERED - 1 - openOfAll).executeUpdate();
        ClientId only = question.only();
        query(INSERT)
                .setParameter("id", id.toString())
                .setParameter("coach", question.coach().toString())
                .setParameter("client", only == null ? null : only.toString())
                .setParameter("stage", question.stage())
                .setParameter("mode", question.mode())
                .setParameter("rules", question.rules())
                .setParameter("clients", clients)
                .setParameter("now", now)
                .executeUpdate();
        return Begun.NEW;
    }

    /** A comparison; empty when there is none, or none any more. */
    @Transactional
    public Optional<Comparison> find(UUID id, Instant now) {
        query(EXPIRE).setParameter("before", now.minus(REMEMBERED_FOR)).executeUpdate();
        if (query(GIVE_UP).setParameter("now", now).executeUpdate() > 0) {
            findings.forgetErased();
        }
        Object found = database.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        return Optional.ofNullable((Tuple) found).map(Comparisons::comparison);
    }

    /**
     * Notes how far a comparison is and what it has found since, also where it was cancelled meanwhile; nothing of clients
     * who have been erased.
     *
     * @param waiting other comparisons that the same process still has to begin
     * @return false when it is to leave off
     */
    @Transactional
    public boolean reached(
            UUID id, long done, long total, long differences, List<Found> found, Collection<UUID> waiting) {
        forgetErased(id);
        if (!waiting.isEmpty()) {
            query("update what_if set alive_at = clock_timestamp() where id in (:waiting)")
                    .setParameter("waiting", waiting)
                    .executeUpdate();
        }
        Object state = query(REACHED)
                .setParameter("id", id)
                .setParameter("done", done)
                .setParameter("total", total)
                .setParameter("differences", differences)
                .getSingleResultOrNull();
        if (state != null) {
            findings.add(id, found);
        }
        return State.RUNNING.name().equals(state);
    }

    /** Ends a comparison, unless it has ended. */
    @Transactional
    public void end(UUID id, State as, String because, Instant now) {
        forgetErased(id);
        query("update what_if set state = :state, because = :because, ended_at = :now where id = :id and " + OPEN)
                .setParameter("state", as.name())
                .setParameter("because", because)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Deletes what there is of an erased client. */
    @Transactional
    public void forget(ClientId client) {
        query("delete from what_if where client_id = :client")
                .setParameter("client", client.value())
                .executeUpdate();
        findings.forget(client);
    }

    private void forgetErased(UUID id) {
        query(FORGET_ERASED).setParameter("id", id).executeUpdate();
        findings.forgetErased(id);
    }

    private long open(String which, Map<String, Object> values) {
        Query counted = query("select count(*) from what_if where " + OPEN + " and " + which);
        values.forEach(counted::setParameter);
        return ((Number) counted.getSingleResult()).longValue();
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql);
    }

    private static Comparison comparison(Tuple row) {
        UUID client = row.get("client_id", UUID.class);
        return new Comparison(
                row.get("id", UUID.class),
                new Question(
                        row.get("coach_id", UUID.class),
                        client == null ? null : new ClientId(client),
                        row.get("stage", String.class),
                        row.get("mode", String.class),
                        row.get("rules", String.class)),
                State.valueOf(row.get("state", String.class)),
                row.get("clients", Integer.class),
                row.get("done", Long.class),
                row.get("total", Long.class),
                row.get("differences", Long.class),
                row.get("because", String.class),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
