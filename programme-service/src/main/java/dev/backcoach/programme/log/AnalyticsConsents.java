package dev.backcoach.programme.log;

import dev.backcoach.platform.decider.ClientId;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who consents to analytics, and the key of the pseudonym while that lasts. The transaction that appends a consent, a
 * withdrawal or an erasure writes it too, by a trigger on the table of events; only keys are added here. Needs a
 * transaction; each call sees what is committed by then.
 */
@Singleton
class AnalyticsConsents {

    private static final String STANDING = """
            select client_id, since, cast(key as text) as key from analytics_consent
            where since is not null and client_id in (:clients)
            """;

    private static final String KEEP = """
            update analytics_consent set key = cast(:key as json), pseudonym = cast(:pseudonym as json)
            where client_id = :client and since = :since and key is null
            """;

    private static final String RETIRED =
            "select id, cast(pseudonym as text) as pseudonym, sequence from analytics_retirement order by id";

    private final EntityManager database;

    AnalyticsConsents(EntityManager database) {
        this.database = database;
    }

    /**
     * A consent that stands.
     *
     * @param since the version of the client's stream with which it was given
     * @param key sealed; null where none has been needed yet
     */
    record Standing(long since, String key) {}

    /**
     * A pseudonym that is to be retired.
     *
     * @param pseudonym sealed
     * @param sequence after all that was told under it
     */
    record Retirement(long id, String pseudonym, long sequence) {}

    /** The consents that stand now, of these clients. */
    Map<ClientId, Standing> standing(Collection<ClientId> clients) {
        Map<ClientId, Standing> standing = new HashMap<>();
        if (!clients.isEmpty()) {
            for (Tuple row : rows(STANDING, clients)) {
                standing.put(
                        new ClientId(row.get("client_id", UUID.class)),
                        new Standing(row.get("since", Long.class), row.get("key", String.class)));
            }
        }
        return standing;
    }

    /**
     * Keeps the key of a consent that still stands and has none.
     *
     * @param key sealed
     * @param pseudonym sealed, to be told when it is retired
     */
    void keep(ClientId client, long since, String key, String pseudonym) {
        database.createNativeQuery(KEEP)
                .setParameter("key", key)
                .setParameter("pseudonym", pseudonym)
                .setParameter("client", client.value())
                .setParameter("since", since)
                .executeUpdate();
    }

    /** What is to be retired, oldest first. */
    List<Retirement> retirements() {
        return rows(RETIRED, List.of()).stream()
                .map(row -> new Retirement(
                        row.get("id", Long.class), row.get("pseudonym", String.class), row.get("sequence", Long.class)))
                .toList();
    }

    /** Forgets what has been retired. */
    void retired(List<Retirement> told) {
        if (!told.isEmpty()) {
            database.createNativeQuery("delete from analytics_retirement where id in (:ids)")
                    .setParameter("ids", told.stream().map(Retirement::id).toList())
                    .executeUpdate();
        }
    }

    /** Nothing is left of an erased client. */
    void forget(ClientId client) {
        database.createNativeQuery("delete from analytics_consent where client_id = :client")
                .setParameter("client", client.value())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query's rows are of the class that it is asked for
    private List<Tuple> rows(String query, Collection<ClientId> clients) {
        var asked = database.createNativeQuery(query, Tuple.class);
        if (!clients.isEmpty()) {
            asked.setParameter("clients", clients.stream().map(ClientId::value).toList());
        }
        return asked.getResultList();
    }
}
