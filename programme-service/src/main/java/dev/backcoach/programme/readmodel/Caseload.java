package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Queries of the read model {@code caseload-v2}. One coach's clients are read and put in order in memory, since the order
 * depends on the clock; that is a few hundred rows.
 */
@ApplicationScoped
public class Caseload implements PanacheRepositoryBase<CaseloadEntry, UUID> {

    /** Whose turn comes first: the more urgent reason, then who has waited longest. */
    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::attention)
            .thenComparing(Ranked::since)
            .thenComparing(ranked -> ranked.entry().clientId);

    private final Notices notices;

    Caseload(Notices notices) {
        this.notices = notices;
    }

    /**
     * A client with what is reckoned of it.
     *
     * @param notices the reasons for attention, the most urgent first
     * @param silentDays whole local days since the last report; null before the programme opens
     */
    public record Ranked(CaseloadEntry entry, List<Notice> notices, Integer silentDays) {

        public Ranked {
            notices = List.copyOf(notices);
        }

        /** The most urgent reason. */
        public Attention attention() {
            return notices.isEmpty() ? Attention.NONE : notices.getFirst().reason();
        }

        private Instant since() {
            return notices.isEmpty() ? Instant.EPOCH : notices.getFirst().since();
        }
    }

    /**
     * Which clients are asked for; null for all.
     *
     * @param reason one of the client's reasons, not only the most urgent
     * @param stage of the plan
     * @param mode in which the client is coached
     */
    public record Filter(Attention reason, String stage, String mode) {

        /** Everybody. */
        public static final Filter ALL = new Filter(null, null, null);

        private boolean takes(Ranked ranked) {
            return (reason == null || hasReason(ranked))
                    && (stage == null || stage.equals(ranked.entry().stage))
                    && (mode == null || mode.equals(ranked.entry().mode));
        }

        private boolean hasReason(Ranked ranked) {
            return reason == Attention.NONE
                    ? ranked.notices().isEmpty()
                    : ranked.notices().stream().anyMatch(notice -> notice.reason() == reason);
        }
    }

    /** A page of the coach's clients, those first who want attention most. */
    @Transactional
    public Page<Ranked> page(UUID coach, Instant now, Filter filter, PageRequest request) {
        List<Ranked> found = list("coachId", coach).stream()
                .map(row -> ranked(row, now))
                .filter(filter::takes)
                .filter(ranked ->
                        request.after().map(cursor -> isBehind(ranked, cursor)).orElse(true))
                .sorted(ORDER)
                .limit(request.rows())
                .toList();
        return Page.of(found, request, Caseload::position);
    }

    /** How many of the coach's clients want attention for what, now. */
    @Transactional
    public Outlook outlook(UUID coach, Instant now) {
        return Outlook.of(
                list("coachId", coach).stream().map(row -> ranked(row, now)).toList(), now);
    }

    /**
     * The ids of the coach's clients whose programme has opened, in a fixed order.
     *
     * @param stage of the plan, or null for all
     * @param mode in which the client is coached, or null for all
     */
    @Transactional
    public List<ClientId> cohort(UUID coach, String stage, String mode) {
        return list("coachId = ?1 and planVersion > 0 order by clientId", coach).stream()
                .filter(row -> stage == null || stage.equals(row.stage))
                .filter(row -> mode == null || mode.equals(row.mode))
                .map(row -> new ClientId(row.clientId))
                .toList();
    }

    private Ranked ranked(CaseloadEntry row, Instant now) {
        LocalDate today = now.atZone(ZoneId.of(row.timeZone)).toLocalDate();
        Integer silent =
                row.lastReportDay == null ? null : Math.max(0, (int) ChronoUnit.DAYS.between(row.lastReportDay, today));
        return new Ranked(row, notices.of(row, now), silent);
    }

    private static PageCursor position(Ranked last) {
        return PageCursor.of((long) last.attention().rank(), last.since(), last.entry().clientId);
    }

    private static boolean isBehind(Ranked ranked, PageCursor cursor) {
        int rank = Long.compare(ranked.attention().rank(), cursor.number(0));
        if (rank != 0) {
            return rank > 0;
        }
        int since = ranked.since().compareTo(cursor.instant(1));
        return since != 0 ? since > 0 : ranked.entry().clientId.compareTo(cursor.uuid(2)) > 0;
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
