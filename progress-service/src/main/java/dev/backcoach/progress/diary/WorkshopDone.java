package dev.backcoach.progress.diary;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A workshop that the client has worked through (domain.md section 4, S18).
 *
 * @param revision counted by the app, 1 and up
 * @param workshop id such as {@code W3}
 * @param at when it was done
 */
public record WorkshopDone(UUID completionId, long revision, String workshop, OffsetDateTime at) {}
