package dev.backcoach.progress.event;

import java.time.ZoneId;
import java.util.UUID;

/** The client's local days are those of this zone from now on. */
public record TimeZoneNoted(UUID sourceEventId, long sourceVersion, ZoneId timeZone) implements ProgressEvent.Noted {}
