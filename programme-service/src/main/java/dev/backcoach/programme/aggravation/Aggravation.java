package dev.backcoach.programme.aggravation;

import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Grade;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Memory;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A graded report that is to be acted on.
 *
 * @param attributed what it belongs to, or null
 * @param watched the window that was open at its moment, or null
 * @param late the window that had passed before the report came, or null
 * @param raised the episode that it raises, or null where it begins one
 */
record Aggravation(
        Reading reading,
        Grade grade,
        int rise,
        Attribution attributed,
        Window watched,
        Course.Passed late,
        Memory.Episode raised) {

    /** The change that it is attributed to, or null. */
    Change change() {
        return attributed == null ? null : attributed.change();
    }

    /** Ids of the source events that it rests on. */
    List<UUID> inputs() {
        Stream<UUID> before = raised == null ? Stream.of() : raised.reports().stream();
        Stream<UUID> session = attributed == null
                ? Stream.of()
                : Stream.of(attributed.session().source().eventId());
        return Stream.of(session, before, Stream.of(reading.sourceEvent()))
                .flatMap(s -> s)
                .distinct()
                .toList();
    }
}
