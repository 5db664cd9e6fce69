package dev.backcoach.progress.event;

import java.util.UUID;

/**
 * How the client is coached.
 *
 * @param mode ONLINE, FACE_TO_FACE or HYBRID, as the intake service says it
 */
public record ModeNoted(UUID sourceEventId, long sourceVersion, String mode) implements ProgressEvent.Noted {}
