package dev.backcoach.progress.event;

import java.util.UUID;

/** The client has consented to care, or has withdrawn that. */
public record CareConsentNoted(UUID sourceEventId, long sourceVersion, boolean granted)
        implements ProgressEvent.Noted {}
