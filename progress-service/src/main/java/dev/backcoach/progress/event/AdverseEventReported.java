package dev.backcoach.progress.event;

import dev.backcoach.platform.decider.Personal;
import dev.backcoach.progress.diary.AdverseEvent;
import dev.backcoach.progress.diary.Cause;
import dev.backcoach.progress.diary.Harm;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something harmful was reported; the fields are those of {@link AdverseEvent}. One that follows with the same id and a
 * higher revision takes its place.
 */
public record AdverseEventReported(
        UUID adverseEventId,
        long revision,
        OffsetDateTime at,
        Harm kind,
        boolean serious,
        boolean careSought,
        Cause cause,
        String exercise,
        @Personal String description)
        implements ProgressEvent.Entry {

    /** The event for an adverse event. */
    public static AdverseEventReported of(AdverseEvent reported) {
        return new AdverseEventReported(
                reported.adverseEventId(),
                reported.revision(),
                reported.at(),
                reported.kind(),
                reported.serious(),
                reported.careSought(),
                reported.cause(),
                reported.exercise(),
                reported.description());
    }
}
