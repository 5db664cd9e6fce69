package dev.backcoach.intake.event;

import dev.backcoach.platform.decider.Personal;
import java.time.Instant;

/**
 * A client is known to us.
 *
 * @param dateOfBirth ISO date
 * @param birthYear for norms and the age limit
 * @param timeZone region of the IANA database, in which the client's local days are counted
 */
public record ClientRegistered(
        @Personal String name,
        @Personal String email,
        @Personal String dateOfBirth,
        int birthYear,
        Sex sex,
        String timeZone,
        Instant registeredAt)
        implements IntakeEvent {}
