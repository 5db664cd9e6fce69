package dev.backcoach.progress.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.ReadModel;
import dev.backcoach.progress.event.ProgressEvent;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Every client's diary, the newest entry first by when it happened; an entry shows its latest revision. */
@ApplicationScoped
public class Diary implements PanacheRepositoryBase<DiaryRow, DiaryRow.Key>, ReadModel<ProgressEvent> {

    /** The name under which {@code after=} waits for it. */
    public static final String NAME = "diary-v1";

    private static final String OF_CLIENT = "key.client = ?1";
    private static final String BEYOND = " and (occurredAt, key.kind, key.entry) < (?2, ?3, ?4)";
    private static final String NEWEST_FIRST = " order by occurredAt desc, key.kind desc, key.entry desc";

    private final ObjectMapper json;
    private final StatelessSession rows;

    /** @param rows reads and writes many rows in one statement */
    Diary(ObjectMapper json, StatelessSession rows) {
        this.json = json;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<ProgressEvent>> events) {
        Map<DiaryRow.Key, DiaryRow> latest = new LinkedHashMap<>();
        for (Projected<ProgressEvent> projected : events) {
            if (projected.event() instanceof ProgressEvent.Entry entry) {
                DiaryRow row = row(projected.row().client(), PlacedItem.of(entry));
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

    @Override
    public void forget(ClientId client) {
        delete("key.client", client.value());
    }

    /** A page of the client's entries. */
    @Transactional
    public Page<DiaryItem> page(ClientId client, PageRequest request) {
        List<DiaryRow> found =
                query(client, request).range(0, request.rows() - 1).list();
        return Page.of(found, request, row -> PageCursor.of(row.occurredAt, row.key.kind(), row.key.entry()))
                .map(this::item);
    }

    private PanacheQuery<DiaryRow> query(ClientId client, PageRequest request) {
        return request.after()
                .map(cursor -> find(
                        OF_CLIENT + BEYOND + NEWEST_FIRST,
                        client.value(),
                        cursor.instant(0),
                        cursor.text(1),
                        cursor.uuid(2)))
                .orElseGet(() -> find(OF_CLIENT + NEWEST_FIRST, client.value()));
    }

    private DiaryRow row(ClientId client, PlacedItem placed) {
        var row = new DiaryRow();
        row.key = new DiaryRow.Key(client.value(), placed.kind(), placed.item().id());
        row.occurredAt = placed.occurredAt().toInstant();
        row.item = written(placed.item());
        return row;
    }

    private String written(DiaryItem item) {
        try {
            return json.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a diary entry has no JSON form", e);
        }
    }

    private DiaryItem item(DiaryRow row) {
        try {
            return json.readValue(row.item, DiaryItem.class);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("the diary holds what is no entry", e);
        }
    }
}
