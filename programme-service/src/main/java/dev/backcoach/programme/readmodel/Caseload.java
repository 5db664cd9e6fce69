package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries of the read model {@code caseload-v1}. Silence is reckoned when asked, in each client's own days. */
@ApplicationScoped
public class Caseload implements PanacheRepositoryBase<CaseloadEntry, UUID> {

    private static final String RANKED = """
            select c.client_id, ranked.attention, ranked.silent_days
            from caseload_v1 c
            cross join lateral (
                select cast(:now as timestamptz) at time zone c.time_zone as local_now) here
            cross join lateral (
                select cast(local_now as date) - c.last_report_day as silent_days) silence
            cross join lateral (
                select silent_days, case
                    when c.status = 'BLOCKED' then 0
                    when c.review_kind = 'FLARE' then 1
                    when c.status = 'RUNNING' and silent_days > :contact then 2
                    when c.review_kind is not null then 3
                    when c.proposal_id is not null then 4
                    when c.status = 'RUNNING' and silent_days > :silent then 5
                    else 6 end as attention) ranked
            where c.coach_id = :coach and (ranked.attention, c.client_id) > (:attention, :client)
            order by ranked.attention, c.client_id
            limit :rows
            """;

    private final EntityManager entities;

    Caseload(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A client with what is reckoned of it.
     *
     * @param silentDays whole local days since the last report; null before the first
     */
    public record Ranked(CaseloadEntry entry, Attention attention, Integer silentDays) {}

    /**
     * After how many local days without a report a client counts as silent and contact is due; domain.md R-SILENT-1.
     */
    public record Silence(int silent, int contactDue) {

        /** What holds for every client. */
        public static final Silence DEFAULT = new Silence(4, 10);
    }

    /** A page of the coach's clients, those first who want attention most. */
    @Transactional
    public Page<Ranked> page(UUID coach, Instant now, Silence silence, PageRequest request) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(RANKED)
                .setParameter("now", now.toString())
                .setParameter("silent", silence.silent())
                .setParameter("contact", silence.contactDue())
                .setParameter("coach", coach)
                .setParameter(
                        "attention",
                        request.after().map(cursor -> (int) cursor.number(0)).orElse(-1))
                .setParameter(
                        "client", request.after().map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0)))
                .setParameter("rows", request.rows())
                .getResultList();
        read(rows.stream().map(row -> new ClientId((UUID) row[0])).collect(Collectors.toSet()));
        List<Ranked> ranked = rows.stream().map(this::ranked).toList();
        return Page.of(
                ranked, request, last -> PageCursor.of((long) last.attention().rank(), last.entry().clientId));
    }

    private Ranked ranked(Object[] row) {
        Number silentDays = (Number) row[2];
        return new Ranked(
                findById((UUID) row[0]),
                Attention.ofRank(((Number) row[1]).intValue()),
                silentDays == null ? null : silentDays.intValue());
    }

    /** Reads the rows of these clients at once, so that each is found without another query. */
    void read(Set<ClientId> clients) {
        list("clientId in ?1", clients.stream().map(ClientId::value).toList());
    }

    /** The client's row, made when it has none yet. */
    CaseloadEntry of(ClientId client) {
        CaseloadEntry known = findById(client.value());
        if (known != null) {
            return known;
        }
        CaseloadEntry made = new CaseloadEntry(client.value());
        persist(made);
        return made;
    }

    void forget(ClientId client) {
        deleteById(client.value());
    }
}
