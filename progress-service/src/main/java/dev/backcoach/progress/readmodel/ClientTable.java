package dev.backcoach.progress.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.progress.diary.Milestone;
import dev.backcoach.progress.event.AnalyticsConsentNoted;
import dev.backcoach.progress.event.CoachNoted;
import dev.backcoach.progress.event.MilestoneNoted;
import dev.backcoach.progress.event.ModeNoted;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.event.RegistrationNoted;
import dev.backcoach.progress.event.TimeZoneNoted;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** One row for each client: zones, coach, and what figures are grouped by. */
@Singleton
class ClientTable {

    private final StatelessSession rows;
    private final RowJson json;

    ClientTable(StatelessSession rows, RowJson json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * Takes events in.
     *
     * @return the zones of every client whom events are about
     */
    Map<ClientId, Zones> apply(List<Projected<ProgressEvent>> events) {
        Map<UUID, DiaryClientRow> clients = new LinkedHashMap<>();
        events.forEach(event -> clients.put(event.row().client().value(), null));
        List<UUID> ids = List.copyOf(clients.keySet());
        rows.getMultiple(DiaryClientRow.class, ids).stream()
                .filter(java.util.Objects::nonNull)
                .forEach(row -> clients.put(row.client, row));
        Set<UUID> changed = new HashSet<>();
        List<DiaryClientRow> added = new ArrayList<>();
        for (Projected<ProgressEvent> event : events) {
            UUID client = event.row().client().value();
            DiaryClientRow row = clients.get(client);
            if (row == null) {
                row = unknown(client);
                clients.put(client, row);
                added.add(row);
            }
            if (change(row, event)) {
                changed.add(client);
            }
        }
        rows.insertMultiple(added);
        rows.updateMultiple(clients.values().stream()
                .filter(row -> changed.contains(row.client) && !added.contains(row))
                .toList());
        Map<ClientId, Zones> zones = new HashMap<>();
        clients.forEach((client, row) -> zones.put(new ClientId(client), json.read(row.zones, Zones.class)));
        return zones;
    }

    private DiaryClientRow unknown(UUID client) {
        var row = new DiaryClientRow();
        row.client = client;
        row.zones = json.written(Zones.UNKNOWN);
        return row;
    }

    private boolean change(DiaryClientRow row, Projected<ProgressEvent> projected) {
        switch (projected.event()) {
            case RegistrationNoted noted -> zone(row, noted.registeredAt(), noted.timeZone());
            case TimeZoneNoted noted -> zone(row, projected.row().occurredAt().toInstant(), noted.timeZone());
            case CoachNoted noted -> row.coach = noted.coachId();
            case ModeNoted noted -> row.mode = noted.mode();
            case AnalyticsConsentNoted noted -> row.pseudonym = pseudonym(row, noted);
            case MilestoneNoted noted -> {
                return milestone(row, noted);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zone(DiaryClientRow row, Instant since, java.time.ZoneId zone) {
        row.zones = json.written(json.read(row.zones, Zones.class).with(since, zone));
    }

    /** New for every consent, so that figures from before a withdrawal cannot be joined to later ones. */
    private static UUID pseudonym(DiaryClientRow row, AnalyticsConsentNoted noted) {
        if (!noted.granted()) {
            return null;
        }
        return row.pseudonym == null ? UUID.randomUUID() : row.pseudonym;
    }

    private static boolean milestone(DiaryClientRow row, MilestoneNoted noted) {
        if (noted.milestone() == Milestone.PROGRAMME_OPENED) {
            row.openedAt = noted.at().toInstant();
            return true;
        }
        if (noted.milestone() == Milestone.STAGE_ENTERED) {
            row.stage = noted.detail();
            return true;
        }
        return false;
    }

    Optional<DiaryClientRow> of(ClientId client) {
        return Optional.ofNullable(rows.get(DiaryClientRow.class, client.value()));
    }

    Zones zones(ClientId client) {
        return of(client).map(row -> json.read(row.zones, Zones.class)).orElse(Zones.UNKNOWN);
    }

    void forget(ClientId client) {
        rows.createMutationQuery("delete DiaryClientRow where client = ?1")
                .setParameter(1, client.value())
                .executeUpdate();
    }
}
