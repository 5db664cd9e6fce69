package dev.backcoach.intake.command;

import dev.backcoach.intake.event.ProgrammeChange;
import java.time.Instant;
import java.util.UUID;

/**
 * Notes what the programme service has told about the client.
 *
 * @param version of the client's stream there; what is not newer than what is known changes nothing
 * @param stage that the change is about; or null
 * @param at when the programme service learnt of it
 */
public record NoteProgramme(UUID eventId, long version, ProgrammeChange change, String stage, Instant at)
        implements IntakeCommand {}
