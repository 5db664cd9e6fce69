package dev.backcoach.programme.whatif;

import dev.backcoach.programme.event.ProgrammeEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of a client's stream, as a what-if reads it.
 *
 * @param version of the stream
 * @param recordedAt when it was recorded
 * @param command the same for all events that one command led to, and no other's beside it
 * @param coach whether that was a word of the coach
 */
public record Recorded(long version, Instant recordedAt, UUID command, boolean coach, ProgrammeEvent event) {}
