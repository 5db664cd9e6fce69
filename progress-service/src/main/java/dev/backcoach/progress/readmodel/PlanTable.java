package dev.backcoach.progress.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.progress.event.PrescriptionEndNoted;
import dev.backcoach.progress.event.PrescriptionNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.trend.PlanChange;
import dev.backcoach.progress.trend.PlanHistory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What was prescribed when, as changes in the order in which the programme made them. */
@Singleton
class PlanTable {

    private final StatelessSession rows;

    PlanTable(StatelessSession rows) {
        this.rows = rows;
    }

    void apply(List<Projected<ProgressEvent>> events) {
        List<PlanChangeRow> added = new ArrayList<>();
        for (Projected<ProgressEvent> projected : events) {
            switch (projected.event()) {
                case PrescriptionNoted noted -> added.add(begun(projected, noted));
                case PrescriptionEndNoted noted -> added.add(ended(projected, noted));
                default -> {}
            }
        }
        rows.insertMultiple(added);
    }

    private static PlanChangeRow begun(Projected<ProgressEvent> projected, PrescriptionNoted noted) {
        PlanChangeRow row = row(projected);
        row.exercise = noted.exercise();
        row.rung = noted.rung();
        row.timesPerWeek = noted.timesPerWeek();
        row.day = noted.since();
        row.instead = noted.instead();
        return row;
    }

    private static PlanChangeRow ended(Projected<ProgressEvent> projected, PrescriptionEndNoted noted) {
        PlanChangeRow row = row(projected);
        row.exercise = noted.exercise();
        row.day = noted.on();
        return row;
    }

    private static PlanChangeRow row(Projected<ProgressEvent> projected) {
        var row = new PlanChangeRow();
        row.key =
                new VersionKey(projected.row().client().value(), projected.row().version());
        return row;
    }

    PlanHistory history(ClientId client) {
        return histories(List.of(client.value())).getOrDefault(client.value(), PlanHistory.NONE);
    }

    Map<UUID, PlanHistory> histories(Collection<UUID> clients) {
        Map<UUID, List<PlanChange>> changes = new HashMap<>();
        rows
                .createSelectionQuery(
                        "from PlanChangeRow where key.client in ?1 order by key.client, key.version",
                        PlanChangeRow.class)
                .setParameter(1, clients)
                .stream()
                .forEach(row -> changes.computeIfAbsent(row.key.client(), _ -> new ArrayList<>())
                        .add(new PlanChange(row.exercise, row.rung, row.timesPerWeek, row.day, row.instead)));
        Map<UUID, PlanHistory> histories = new HashMap<>();
        changes.forEach((client, made) -> histories.put(client, PlanHistory.of(made)));
        return histories;
    }

    void forget(ClientId client) {
        rows.createMutationQuery("delete PlanChangeRow where key.client = ?1")
                .setParameter(1, client.value())
                .executeUpdate();
    }
}
