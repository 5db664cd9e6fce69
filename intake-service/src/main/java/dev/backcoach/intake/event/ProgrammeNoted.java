package dev.backcoach.intake.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened in the client's programme.
 *
 * @param sourceEventId the programme service's event
 * @param sourceVersion of the client's stream there
 * @param stage that was entered; null for every other change
 * @param at when the programme service learnt of it
 */
public record ProgrammeNoted(UUID sourceEventId, long sourceVersion, ProgrammeChange change, String stage, Instant at)
        implements IntakeEvent {}
