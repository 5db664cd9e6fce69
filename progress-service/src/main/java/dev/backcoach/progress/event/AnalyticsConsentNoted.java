package dev.backcoach.progress.event;

import java.util.UUID;

/** The client has consented to analytics under a pseudonym, or has withdrawn that. */
public record AnalyticsConsentNoted(UUID sourceEventId, long sourceVersion, boolean granted)
        implements ProgressEvent.Noted {}
