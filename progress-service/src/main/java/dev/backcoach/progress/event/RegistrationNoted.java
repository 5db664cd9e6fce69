package dev.backcoach.progress.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The client has a diary from now on. */
public record RegistrationNoted(UUID sourceEventId, long sourceVersion, Instant registeredAt, ZoneId timeZone)
        implements ProgressEvent.Noted {}
