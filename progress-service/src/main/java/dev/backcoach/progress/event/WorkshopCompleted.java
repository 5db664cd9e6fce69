package dev.backcoach.progress.event;

import dev.backcoach.progress.diary.WorkshopDone;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A workshop is done; the fields are those of {@link WorkshopDone}. One that follows with the same id and a higher
 * revision takes its place.
 */
public record WorkshopCompleted(UUID completionId, long revision, String workshop, OffsetDateTime at)
        implements ProgressEvent.Entry {

    /** The event for a workshop. */
    public static WorkshopCompleted of(WorkshopDone done) {
        return new WorkshopCompleted(done.completionId(), done.revision(), done.workshop(), done.at());
    }
}
