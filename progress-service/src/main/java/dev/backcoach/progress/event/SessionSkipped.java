package dev.backcoach.progress.event;

import dev.backcoach.platform.decider.Personal;
import dev.backcoach.progress.diary.SkipReason;
import dev.backcoach.progress.diary.SkippedSession;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session was left out; the fields are those of {@link SkippedSession}. One that follows with the same id and a higher
 * revision takes its place.
 */
public record SessionSkipped(
        UUID sessionId,
        long revision,
        String exercise,
        LocalDate date,
        SkipReason reason,
        @Personal String note) implements ProgressEvent.Entry {

    /** The event for a session that was left out. */
    public static SessionSkipped of(SkippedSession skipped) {
        return new SessionSkipped(
                skipped.sessionId(),
                skipped.revision(),
                skipped.exercise(),
                skipped.date(),
                skipped.reason(),
                skipped.note());
    }
}
