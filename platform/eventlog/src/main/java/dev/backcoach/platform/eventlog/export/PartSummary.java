package dev.backcoach.platform.eventlog.export;

import java.time.Instant;
import java.util.List;

/**
 * What one service's part of an export holds, for the index.
 *
 * @param service its short name
 * @param sections in the order in which they stand in the part
 */
public record PartSummary(String service, List<Section> sections) {

    /** The section with everything that happened. */
    public static final String EVENTS = "events";

    /**
     * One kind of things.
     *
     * @param name for example {@code events}
     * @param what it is, in a sentence
     * @param count how many things it holds
     * @param types of events, by their first appearance; none in other sections
     */
    public record Section(String name, String what, long count, List<EventType> types) {}

    /**
     * Events of one type.
     *
     * @param type the stored name
     * @param what it tells, in a sentence; null where nobody has said
     * @param first when the earliest of them was recorded
     * @param last when the latest was
     */
    public record EventType(String type, String what, long count, Instant first, Instant last) {}

    /** How many events the part holds. */
    public long events() {
        return sections.stream()
                .filter(section -> section.name().equals(EVENTS))
                .mapToLong(Section::count)
                .sum();
    }
}
