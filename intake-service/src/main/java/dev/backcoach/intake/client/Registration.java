package dev.backcoach.intake.client;

import dev.backcoach.intake.event.Sex;
import dev.backcoach.platform.decider.Personal;
import java.time.Instant;

/**
 * What is registered about a client.
 *
 * @param dateOfBirth ISO date
 * @param timeZone region of the IANA database
 */
public record Registration(
        @Personal String name,
        @Personal String email,
        @Personal String dateOfBirth,
        int birthYear,
        Sex sex,
        String timeZone,
        Instant registeredAt) {

    Registration in(String zone) {
        return new Registration(name, email, dateOfBirth, birthYear, sex, zone, registeredAt);
    }
}
