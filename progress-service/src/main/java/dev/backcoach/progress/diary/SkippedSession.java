package dev.backcoach.progress.diary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An exercise that was not done on a day, and why.
 *
 * @param revision counted by the app, 1 and up
 * @param exercise id in the exercise catalogue
 * @param date the local day on which it was to be done
 * @param note free text, or null
 */
public record SkippedSession(
        UUID sessionId, long revision, String exercise, LocalDate date, SkipReason reason, String note) {}
