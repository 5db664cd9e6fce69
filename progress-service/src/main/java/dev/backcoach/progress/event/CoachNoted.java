package dev.backcoach.progress.event;

import java.util.UUID;

/**
 * Who may read the diary besides the client has changed.
 *
 * @param coachId null when no coach may
 */
public record CoachNoted(UUID sourceEventId, long sourceVersion, UUID coachId) implements ProgressEvent.Noted {}
