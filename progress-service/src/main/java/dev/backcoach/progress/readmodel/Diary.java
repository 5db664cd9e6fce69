package dev.backcoach.progress.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.ReadModel;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.trend.PlanHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Every client's diary with what belongs to it: the latest revision of each entry, the plan's history, the time line. */
@ApplicationScoped
public class Diary implements ReadModel<ProgressEvent> {

    /** The name under which {@code after=} waits for it. */
    public static final String NAME = "diary-v2";

    private final EntryTable entries;
    private final PlanTable plans;
    private final MilestoneTable milestones;
    private final ClientTable clients;

    Diary(EntryTable entries, PlanTable plans, MilestoneTable milestones, ClientTable clients) {
        this.entries = entries;
        this.plans = plans;
        this.milestones = milestones;
        this.clients = clients;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<ProgressEvent>> events) {
        entries.apply(events, clients.apply(events));
        plans.apply(events);
        milestones.apply(events);
    }

    @Override
    public List<String> tables() {
        return List.of("diary_v2", "plan_change_v2", "milestone_v2", "diary_client_v2");
    }

    @Override
    public void forget(ClientId client) {
        entries.forget(client);
        plans.forget(client);
        milestones.forget(client);
        clients.forget(client);
    }

    /** A page of the client's entries, the newest first by when they happened. */
    @Transactional
    public Page<DiaryItem> page(ClientId client, PageRequest request) {
        List<DiaryRow> found = entries.page(client, request.after(), request.rows());
        PlanHistory plan = plans.history(client);
        return Page.of(found, request, row -> PageCursor.of(row.occurredAt, row.key.kind(), row.key.entry()))
                .map(row -> marked(row, plan));
    }

    /**
     * What is new for the client after a cursor, or all from the beginning without one.
     *
     * @param request whose cursor is one of an earlier answer
     */
    @Transactional
    public DiaryChanges changes(ClientId client, PageRequest request) {
        long since = request.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<DiaryRow> found = entries.changedAfter(client, since, request.rows());
        boolean more = found.size() > request.limit();
        List<DiaryRow> shown = more ? found.subList(0, request.limit()) : found;
        PlanHistory plan = plans.history(client);
        return new DiaryChanges(
                shown.stream()
                        .map(row -> new DiaryChange(row.recordedAt, marked(row, plan), entries.text(row)))
                        .toList(),
                PageCursor.of(shown.isEmpty() ? since : shown.getLast().version).toString(),
                more);
    }

    private DiaryItem marked(DiaryRow row, PlanHistory plan) {
        return entries.item(row) instanceof DiaryItem.OfSession session
                ? session.inPlan(plan.prescribes(session.exercise(), row.day).orElse(null))
                : entries.item(row);
    }
}
