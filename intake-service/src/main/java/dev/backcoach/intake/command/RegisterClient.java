package dev.backcoach.intake.command;

import dev.backcoach.intake.event.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Registers a client, or corrects what was registered.
 *
 * @param timeZone region of the IANA database
 * @param asOf now
 */
public record RegisterClient(
        String name, String email, LocalDate dateOfBirth, Sex sex, String timeZone, UUID coachId, Instant asOf)
        implements IntakeCommand {}
