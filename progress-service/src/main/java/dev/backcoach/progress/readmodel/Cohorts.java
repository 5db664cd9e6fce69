package dev.backcoach.progress.readmodel;

import dev.backcoach.progress.cohort.Member;
import dev.backcoach.progress.cohort.Period;
import dev.backcoach.progress.diary.Milestone;
import dev.backcoach.progress.trend.OutcomePoint;
import dev.backcoach.progress.trend.PlanHistory;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Reads the clients of a cohort in portions, in the order of their ids, so that none has to wait for all. */
@Singleton
public class Cohorts {

    private static final int PORTION = 100;
    private static final int DAYS_BEFORE = 6;
    private static final UUID LOWEST = new UUID(0, 0);
    private static final Set<Milestone> KINDS = EnumSet.copyOf(TimeLine.KINDS);

    static {
        KINDS.add(Milestone.WINDOW_PASSED);
    }

    private final StatelessSession rows;
    private final EntryTable entries;
    private final PlanTable plans;
    private final MilestoneTable milestones;
    private final RowJson json;

    Cohorts(StatelessSession rows, EntryTable entries, PlanTable plans, MilestoneTable milestones, RowJson json) {
        this.rows = rows;
        this.entries = entries;
        this.plans = plans;
        this.milestones = milestones;
        this.json = json;
    }

    /** A portion of a cohort. */
    public record Portion(List<Member> members, UUID last) {

        public Portion {
            members = List.copyOf(members);
        }
    }

    /** A mode and a stage, each null where none is known. */
    public record Group(String mode, String stage) {}

    /** How many clients of the cohort there are in each mode and stage. */
    @Transactional
    public Map<Group, Long> sizes(CohortFilter filter, Period period) {
        String query = "select mode, stage, count(*) " + chosen(filter) + " group by mode, stage";
        return asked(query, filter, period, Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new Group((String) row[0], (String) row[1]), row -> (Long) row[2]));
    }

    /**
     * The next clients.
     *
     * @param after the {@code last} of the portion before, or null for the first
     */
    @Transactional
    public Portion portion(CohortFilter filter, Period period, UUID after) {
        String query = chosen(filter) + " and client > :after order by client";
        List<DiaryClientRow> clients = asked(query, filter, period, DiaryClientRow.class)
                .setParameter("after", after == null ? LOWEST : after)
                .setMaxResults(PORTION)
                .getResultList();
        return clients.isEmpty()
                ? new Portion(List.of(), null)
                : new Portion(members(clients, period), clients.getLast().client);
    }

    /** Names only what is filtered by, so that an index on it is used. */
    private static String chosen(CohortFilter filter) {
        return "from DiaryClientRow where pseudonym is not null and openedAt < :before"
                + (filter.coach() == null ? "" : " and coach = :coach")
                + (filter.mode() == null ? "" : " and mode = :mode")
                + (filter.stage() == null ? "" : " and stage = :stage");
    }

    private <R> SelectionQuery<R> asked(String query, CohortFilter filter, Period period, Class<R> type) {
        SelectionQuery<R> asked = rows.createSelectionQuery(query, type).setParameter("before", before(period));
        if (filter.coach() != null) {
            asked.setParameter("coach", filter.coach());
        }
        if (filter.mode() != null) {
            asked.setParameter("mode", filter.mode());
        }
        if (filter.stage() != null) {
            asked.setParameter("stage", filter.stage());
        }
        return asked;
    }

    private static Instant before(Period period) {
        return period.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<Member> members(List<DiaryClientRow> clients, Period period) {
        List<UUID> ids = clients.stream().map(row -> row.client).toList();
        Map<UUID, PlanHistory> histories = plans.histories(ids);
        Map<UUID, List<MilestoneRow>> lines = new HashMap<>();
        milestones
                .of(ids, KINDS, before(period))
                .forEach(row -> lines.computeIfAbsent(row.key.client(), _ -> new ArrayList<>())
                        .add(row));
        Map<UUID, List<DiaryRow>> diaries = new HashMap<>();
        entries.about(ids, period.from().minusDays(DAYS_BEFORE), period.to())
                .forEach(row -> diaries.computeIfAbsent(row.key.client(), _ -> new ArrayList<>())
                        .add(row));
        return clients.stream()
                .map(client -> member(
                        client,
                        histories.getOrDefault(client.client, PlanHistory.NONE),
                        lines.getOrDefault(client.client, List.of()),
                        diaries.getOrDefault(client.client, List.of()),
                        period))
                .toList();
    }

    private Member member(
            DiaryClientRow client, PlanHistory plan, List<MilestoneRow> line, List<DiaryRow> diary, Period period) {
        Zones zones = json.read(client.zones, Zones.class);
        var reading = new DayReportReading();
        List<OutcomePoint> outcomes = new ArrayList<>();
        for (DiaryRow row : diary) {
            DiaryItem item = entries.item(row);
            reading.add(row.day, item);
            if (item instanceof DiaryItem.OfOutcome outcome && period.covers(row.day)) {
                outcomes.add(new OutcomePoint(
                        row.day, outcome.measure(), outcome.pack(), outcome.score(), outcome.scores()));
            }
        }
        LocalDate firstClean = line.stream()
                .filter(row -> row.milestone == Milestone.WINDOW_PASSED)
                .map(row -> TimeLine.day(row.at, zones))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Member(
                client.pseudonym,
                client.mode,
                client.stage,
                TimeLine.day(client.openedAt, zones),
                firstClean,
                plan,
                reading.reports(),
                TimeLine.of(line, zones).rests(),
                outcomes);
    }
}
