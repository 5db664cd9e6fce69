package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.readmodel.Comparison.Found;
import dev.backcoach.programme.readmodel.Comparison.Kind;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What comparisons have found. Nothing is kept of clients who have been erased. */
@Singleton
public class Findings {

    /** Differences of a comparison beyond these are counted and not kept. */
    public static final int KEPT = 10_000;

    private static final int KINDS = 50;
    private static final String ADD = """
            insert into what_if_difference (what_if_id, number, client_id, actual, other, told)
            select cast(:id as uuid), :number, cast(:client as uuid), :actual, :other, cast(:told as json)
            where not exists (select from client_key
                              where client_id = cast(:client as uuid) and destroyed_at is not null)
            """;
    private static final String AFTER = """
            select number, client_id, actual, other, cast(told as text) as told from what_if_difference
            where what_if_id = :id and number > :after order by number limit :limit
            """;
    private static final String BY_KIND = """
            select actual, other, count(*) as times, count(distinct client_id) as clients from what_if_difference
            where what_if_id = :id group by actual, other order by times desc, actual, other limit :limit
            """;
    private static final String FORGET_ERASED = """
            delete from what_if_difference d using client_key k
            where d.what_if_id = :id and k.client_id = d.client_id and k.destroyed_at is not null
            """;

    private static final String FORGET_ALL_ERASED = """
            delete from what_if_difference d using client_key k
            where k.client_id = d.client_id and k.destroyed_at is not null
            """;

    private final EntityManager database;

    Findings(EntityManager database) {
        this.database = database;
    }

    /** Those after the difference with this number, in order. */
    @Transactional
    public List<Found> after(UUID id, long number, int atMost) {
        return rows(tuples(AFTER)
                        .setParameter("id", id)
                        .setParameter("after", number)
                        .setParameter("limit", atMost))
                .stream()
                .map(row -> new Found(
                        row.get("number", Long.class),
                        new ClientId(row.get("client_id", UUID.class)),
                        row.get("actual", String.class),
                        row.get("other", String.class),
                        row.get("told", String.class)))
                .toList();
    }

    /** Their kinds, most often first, at most fifty. */
    @Transactional
    public List<Kind> kinds(UUID id) {
        return rows(tuples(BY_KIND).setParameter("id", id).setParameter("limit", KINDS)).stream()
                .map(row -> new Kind(
                        row.get("actual", String.class),
                        row.get("other", String.class),
                        row.get("times", Long.class),
                        row.get("clients", Long.class)))
                .toList();
    }

    void add(UUID id, List<Found> found) {
        for (Found one : found) {
            database.createNativeQuery(ADD)
                    .setParameter("id", id.toString())
                    .setParameter("number", one.number())
                    .setParameter("client", one.client().toString())
                    .setParameter("actual", one.actual())
                    .setParameter("other", one.other())
                    .setParameter("told", one.told())
                    .executeUpdate();
        }
    }

    /** What was added while a client was being erased. */
    void forgetErased(UUID id) {
        database.createNativeQuery(FORGET_ERASED).setParameter("id", id).executeUpdate();
    }

    /** The same for all comparisons, of which one has been given up. */
    void forgetErased() {
        database.createNativeQuery(FORGET_ALL_ERASED).executeUpdate();
    }

    void forget(ClientId client) {
        database.createNativeQuery("delete from what_if_difference where client_id = :client")
                .setParameter("client", client.value())
                .executeUpdate();
    }

    private Query tuples(String sql) {
        return database.createNativeQuery(sql, Tuple.class);
    }

    @SuppressWarnings("unchecked") // a native query's rows are of the class that it is asked for
    private static List<Tuple> rows(Query asked) {
        return asked.getResultList();
    }
}
