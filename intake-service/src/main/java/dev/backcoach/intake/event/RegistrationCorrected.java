package dev.backcoach.intake.event;

import dev.backcoach.platform.decider.Personal;

/**
 * What was registered about a client was wrong or has changed; the values are those that hold now.
 *
 * @param dateOfBirth ISO date
 * @param birthYear for norms and the age limit
 */
public record RegistrationCorrected(
        @Personal String name,
        @Personal String email,
        @Personal String dateOfBirth,
        int birthYear,
        Sex sex) implements IntakeEvent {}
