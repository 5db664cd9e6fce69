package dev.backcoach.progress.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.progress.diary.Milestone;
import dev.backcoach.progress.event.MilestoneNoted;
import dev.backcoach.progress.event.ProgressEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What of the programme belongs on the time line. */
@Singleton
class MilestoneTable {

    private final StatelessSession rows;

    MilestoneTable(StatelessSession rows) {
        this.rows = rows;
    }

    void apply(List<Projected<ProgressEvent>> events) {
        List<MilestoneRow> added = new ArrayList<>();
        for (Projected<ProgressEvent> projected : events) {
            if (projected.event() instanceof MilestoneNoted noted) {
                var row = new MilestoneRow();
                row.key = new VersionKey(
                        projected.row().client().value(), projected.row().version());
                row.milestone = noted.milestone();
                row.at = noted.at().toInstant();
                row.detail = noted.detail();
                added.add(row);
            }
        }
        rows.insertMultiple(added);
    }

    /** What lies within the time and beyond the cursor, in its order. */
    List<MilestoneRow> page(ClientId client, Instant from, Instant before, Optional<PageCursor> beyond, int atMost) {
        String within = "from MilestoneRow where key.client = ?1 and at >= ?2 and at < ?3";
        String inOrder = " order by at, key.version";
        return beyond.map(cursor -> rows.createSelectionQuery(
                                within + " and (at, key.version) > (?4, ?5)" + inOrder, MilestoneRow.class)
                        .setParameter(4, cursor.instant(0))
                        .setParameter(5, cursor.number(1)))
                .orElseGet(() -> rows.createSelectionQuery(within + inOrder, MilestoneRow.class))
                .setParameter(1, client.value())
                .setParameter(2, from)
                .setParameter(3, before)
                .setMaxResults(atMost)
                .list();
    }

    /** All of these kinds that happened before a time, in the order in which they were noted. */
    List<MilestoneRow> of(Collection<UUID> clients, Collection<Milestone> kinds, Instant before) {
        return rows.createSelectionQuery(
                        "from MilestoneRow where key.client in ?1 and milestone in ?2 and at < ?3"
                                + " order by key.client, key.version",
                        MilestoneRow.class)
                .setParameter(1, clients)
                .setParameter(2, kinds)
                .setParameter(3, before)
                .list();
    }

    void forget(ClientId client) {
        rows.createMutationQuery("delete MilestoneRow where key.client = ?1")
                .setParameter(1, client.value())
                .executeUpdate();
    }
}
