package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.export.PartSummary;
import dev.backcoach.platform.eventlog.export.PartSummary.EventType;
import dev.backcoach.platform.eventlog.export.PartSummary.Section;
import dev.backcoach.platform.eventlog.export.PartWriter;
import dev.backcoach.platform.eventlog.postgres.ClientEvents;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one service holds of a client: every event with its personal values readable, in order, then whatever else. Read in
 * pages, so that ten years cost no more memory than ten weeks.
 */
final class ExportPart<E> {

    private static final int PAGE = 500;
    private static final String WHAT = "Everything that was recorded, in the order in which it was recorded.";

    private final EventTypes<E> types;
    private final ClientEvents events;
    private final Map<String, String> meanings;
    private final List<ExportSection> others;

    /**
     * An event as the client gets it.
     *
     * @param recordedBy who caused it, as role and id
     * @param because the event of whatever service that it answers to, or null
     * @param data the event itself
     */
    record Told(
            long number,
            String type,
            OffsetDateTime occurredAt,
            Instant recordedAt,
            String recordedBy,
            UUID eventId,
            UUID because,
            Object data) {}

    private record Beginning(String section) {}

    /** @param meanings what each type of event tells, in a sentence, by its stored name */
    ExportPart(EventTypes<E> types, ClientEvents events, Map<String, String> meanings, List<ExportSection> others) {
        this.types = types;
        this.events = events;
        this.meanings = meanings;
        this.others = List.copyOf(others);
    }

    /** Writes all of it but the end, which the summary given is for. */
    PartSummary write(ClientId client, PartWriter to) {
        List<Section> sections = new ArrayList<>();
        sections.add(events(client, to));
        others.forEach(other -> sections.add(section(other, client, to)));
        return new PartSummary(types.service(), sections);
    }

    private Section events(ClientId client, PartWriter to) {
        SealedJson json = types.json();
        to.line(json.writeOpened(new Beginning(PartSummary.EVENTS)));
        Map<String, EventType> counted = new LinkedHashMap<>();
        long version = 0;
        List<EventRow> page;
        do {
            page = events.after(client, version, PAGE);
            for (EventRow row : page) {
                Told told = told(row);
                to.line(json.writeOpened(told));
                counted.merge(told.type(), one(told), ExportPart::sum);
                version = row.version();
            }
        } while (page.size() == PAGE);
        long count = counted.values().stream().mapToLong(EventType::count).sum();
        return new Section(PartSummary.EVENTS, WHAT, count, List.copyOf(counted.values()));
    }

    private Told told(EventRow row) {
        E event = types.read(row);
        return new Told(
                row.version(),
                types.nameOf(event),
                row.occurredAt(),
                row.recordedAt(),
                row.actor(),
                row.eventId(),
                row.causationId(),
                event);
    }

    private EventType one(Told told) {
        return new EventType(told.type(), meanings.get(told.type()), 1, told.recordedAt(), told.recordedAt());
    }

    private static EventType sum(EventType before, EventType one) {
        return new EventType(before.type(), before.what(), before.count() + 1, before.first(), one.last());
    }

    private Section section(ExportSection section, ClientId client, PartWriter to) {
        SealedJson json = types.json();
        to.line(json.writeOpened(new Beginning(section.name())));
        long[] count = {0};
        try (Stream<?> things = section.things().apply(client)) {
            things.forEach(thing -> {
                to.line(json.writeOpened(thing));
                count[0]++;
            });
        }
        return new Section(section.name(), section.what(), count[0], List.of());
    }
}
