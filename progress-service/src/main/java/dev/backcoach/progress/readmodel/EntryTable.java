package dev.backcoach.progress.readmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.progress.client.EntryDay;
import dev.backcoach.progress.event.ProgressEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The latest revision of every entry. */
@Singleton
class EntryTable {

    private static final List<String> FREE_TEXT = List.of("note", "unusual", "description");
    private static final String OF_CLIENT = "from DiaryRow where key.client = ?1";
    private static final String NEWEST_FIRST = " order by occurredAt desc, key.kind desc, key.entry desc";

    private final StatelessSession rows;
    private final RowJson json;
    private final SealedJson sealed;

    EntryTable(StatelessSession rows, RowJson json, EventLogs logs) {
        this.rows = rows;
        this.json = json;
        this.sealed = logs.json();
    }

    void apply(List<Projected<ProgressEvent>> events, Map<ClientId, Zones> zones) {
        Map<DiaryRow.Key, DiaryRow> latest = new LinkedHashMap<>();
        for (Projected<ProgressEvent> projected : events) {
            if (projected.event() instanceof ProgressEvent.Entry entry) {
                DiaryRow row =
                        row(projected.row(), entry, zones.get(projected.row().client()));
                latest.put(row.key, row);
            }
        }
        Set<DiaryRow.Key> known = rows.getMultiple(DiaryRow.class, List.copyOf(latest.keySet())).stream()
                .filter(Objects::nonNull)
                .map(row -> row.key)
                .collect(Collectors.toSet());
        Map<Boolean, List<DiaryRow>> byKnown =
                latest.values().stream().collect(Collectors.partitioningBy(row -> known.contains(row.key)));
        rows.insertMultiple(byKnown.get(false));
        rows.updateMultiple(byKnown.get(true));
    }

    private DiaryRow row(EventRow event, ProgressEvent.Entry entry, Zones zones) {
        PlacedItem placed = PlacedItem.of(entry);
        Instant occurredAt = placed.occurredAt().apply(zones);
        ZoneId zone = zones.at(occurredAt);
        var row = new DiaryRow();
        row.key = new DiaryRow.Key(
                event.client().value(), placed.kind(), placed.item().id());
        row.revision = placed.revision();
        row.version = event.version();
        row.day = EntryDay.of(entry, zone);
        row.occurredAt = occurredAt;
        row.recordedAt = event.recordedAt();
        row.item = json.written(placed.item());
        row.sealed = sealedText(event.payload());
        return row;
    }

    /** The sealed values of the payload as they are, or null without any. */
    private String sealedText(String payload) {
        JsonNode tree = sealed.tree(payload);
        if (!(tree instanceof ObjectNode event)) {
            return null;
        }
        event.retain(FREE_TEXT);
        event.removeNulls();
        return event.isEmpty() ? null : event.toString();
    }

    /** Beyond the cursor, the newest first by when it happened. */
    List<DiaryRow> page(ClientId client, Optional<PageCursor> beyond, int atMost) {
        return beyond.map(cursor -> rows.createSelectionQuery(
                                OF_CLIENT + " and (occurredAt, key.kind, key.entry) < (?2, ?3, ?4)" + NEWEST_FIRST,
                                DiaryRow.class)
                        .setParameter(2, cursor.instant(0))
                        .setParameter(3, cursor.text(1))
                        .setParameter(4, cursor.uuid(2)))
                .orElseGet(() -> rows.createSelectionQuery(OF_CLIENT + NEWEST_FIRST, DiaryRow.class))
                .setParameter(1, client.value())
                .setMaxResults(atMost)
                .list();
    }

    /** What has changed after a version of the client's stream, the earliest change first. */
    List<DiaryRow> changedAfter(ClientId client, long version, int atMost) {
        return rows.createSelectionQuery(OF_CLIENT + " and version > ?2 order by version", DiaryRow.class)
                .setParameter(1, client.value())
                .setParameter(2, version)
                .setMaxResults(atMost)
                .list();
    }

    /** All that is about these local days, in the order in which it was recorded. */
    List<DiaryRow> about(Collection<UUID> clients, LocalDate from, LocalDate to) {
        return rows.createSelectionQuery(
                        "from DiaryRow where key.client in ?1 and day between ?2 and ?3 order by key.client, version",
                        DiaryRow.class)
                .setParameter(1, clients)
                .setParameter(2, from)
                .setParameter(3, to)
                .list();
    }

    DiaryItem item(DiaryRow row) {
        return json.read(row.item, DiaryItem.class);
    }

    /** The entry's free text, opened; null without any. */
    FreeText text(DiaryRow row) {
        return row.sealed == null ? null : sealed.read(new ClientId(row.key.client()), row.sealed, FreeText.class);
    }

    void forget(ClientId client) {
        rows.createMutationQuery("delete DiaryRow where key.client = ?1")
                .setParameter(1, client.value())
                .executeUpdate();
    }
}
