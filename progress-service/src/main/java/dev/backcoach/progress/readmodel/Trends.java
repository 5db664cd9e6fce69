package dev.backcoach.progress.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.progress.content.DiaryContentFiles;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.followup.Recent;
import dev.backcoach.progress.trend.Adherence;
import dev.backcoach.progress.trend.DayReports;
import dev.backcoach.progress.trend.DosePoint;
import dev.backcoach.progress.trend.DoseTrend;
import dev.backcoach.progress.trend.OutcomePoint;
import dev.backcoach.progress.trend.OutcomeTrend;
import dev.backcoach.progress.trend.Outcomes;
import dev.backcoach.progress.trend.PainChange;
import dev.backcoach.progress.trend.PainTrend;
import dev.backcoach.progress.trend.TrendDay;
import dev.backcoach.progress.trend.TrendWeek;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Figures about one client's diary. Each reads no more of it than the days that it is asked about. */
@Singleton
public class Trends {

    private static final int DAYS_BEFORE = 6;

    private final EntryTable entries;
    private final PlanTable plans;
    private final MilestoneTable milestones;
    private final ClientTable clients;
    private final DiaryContent content = DiaryContentFiles.current();

    Trends(EntryTable entries, PlanTable plans, MilestoneTable milestones, ClientTable clients) {
        this.entries = entries;
        this.plans = plans;
        this.milestones = milestones;
        this.clients = clients;
    }

    /** One for each day from the first to the last, also for days without a report. */
    @Transactional
    public List<TrendDay> days(ClientId client, LocalDate from, LocalDate to) {
        return PainTrend.days(
                reports(client, from.minusDays(DAYS_BEFORE), to),
                timeLine(client, to).flares(),
                from,
                to);
    }

    /** One for each week that has one of these days, from its Monday on. */
    @Transactional
    public List<TrendWeek> weeks(ClientId client, LocalDate from, LocalDate to) {
        LocalDate first = Adherence.monday(from);
        var adherence = new Adherence(
                plans.history(client),
                reports(client, first, to),
                timeLine(client, to).rests(),
                content);
        List<TrendWeek> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            weeks.add(adherence.week(monday, to));
        }
        return weeks;
    }

    /** Dose of each exercise on each of these days, in the order of days. */
    @Transactional
    public List<DosePoint> doses(ClientId client, LocalDate from, LocalDate to) {
        return DoseTrend.points(reports(client, from, to), plans.history(client), from, to);
    }

    /** Each measure against its meaningful change, of the outcomes and check-ins of these days. */
    @Transactional
    public Outcomes outcomes(ClientId client, LocalDate from, LocalDate to) {
        List<OutcomePoint> points = new ArrayList<>();
        var reading = new DayReportReading();
        for (DiaryRow row : entries.about(List.of(client.value()), from, to)) {
            DiaryItem item = entries.item(row);
            reading.add(row.day, item);
            if (item instanceof DiaryItem.OfOutcome outcome) {
                points.add(new OutcomePoint(
                        row.day, outcome.measure(), outcome.pack(), outcome.score(), outcome.scores()));
            }
        }
        return new Outcomes(PainChange.of(reading.reports(), from, to).orElse(null), OutcomeTrend.of(points));
    }

    /** A page of what the programme came to on these days, the earliest first. */
    @Transactional
    public Page<TimeLineItem> timeLine(ClientId client, LocalDate from, LocalDate to, PageRequest request) {
        Zones zones = clients.zones(client);
        List<MilestoneRow> found = milestones.page(
                client,
                from.atStartOfDay(zones.latest()).toInstant(),
                to.plusDays(1).atStartOfDay(zones.latest()).toInstant(),
                request.after(),
                request.rows());
        return Page.of(found, request, row -> PageCursor.of(row.at, row.key.version()))
                .map(row -> new TimeLineItem(TimeLine.day(row.at, zones), row.at, row.milestone, row.detail));
    }

    /** What the latest days hold that follow-ups depend on. */
    @Transactional
    public Recent recent(ClientId client, LocalDate from, LocalDate to) {
        List<Recent.Done> sessions = new ArrayList<>();
        Set<LocalDate> checkIns = new HashSet<>();
        List<Instant> moments = new ArrayList<>();
        for (DiaryRow row : entries.about(List.of(client.value()), from, to)) {
            switch (entries.item(row)) {
                case DiaryItem.OfSession session -> {
                    Instant end = session.endedAt().toInstant();
                    boolean unsaid = session.rollingDiscomfort() != null && session.leftAfter30s() == null;
                    sessions.add(new Recent.Done(session.id(), row.day, end, unsaid));
                    moments.add(end);
                }
                case DiaryItem.OfCheckIn checkIn -> {
                    checkIns.add(checkIn.date());
                    moments.add(checkIn.at().toInstant());
                }
                case DiaryItem.OfSymptom symptom -> moments.add(symptom.moment().toInstant());
                case DiaryItem.OfSkippedSession _,
                        DiaryItem.OfWorkshop _,
                        DiaryItem.OfOutcome _,
                        DiaryItem.OfAdverseEvent _ -> {}
            }
        }
        return new Recent(sessions, checkIns, moments);
    }

    private DayReports reports(ClientId client, LocalDate from, LocalDate to) {
        var reading = new DayReportReading();
        entries.about(List.of(client.value()), from, to).forEach(row -> reading.add(row.day, entries.item(row)));
        return reading.reports();
    }

    private TimeLine timeLine(ClientId client, LocalDate to) {
        Zones zones = clients.zones(client);
        Instant before = to.plusDays(1).atStartOfDay(zones.latest()).toInstant();
        return TimeLine.of(milestones.of(List.of(client.value()), TimeLine.KINDS, before), zones);
    }
}
