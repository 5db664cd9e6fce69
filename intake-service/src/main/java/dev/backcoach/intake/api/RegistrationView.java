package dev.backcoach.intake.api;

import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.Registration;
import dev.backcoach.intake.event.Sex;
import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.util.UUID;

/**
 * What is registered about a client.
 *
 * @param dateOfBirth ISO date
 */
public record RegistrationView(
        UUID clientId,
        String name,
        String email,
        String dateOfBirth,
        Sex sex,
        String timeZone,
        UUID coachId,
        Instant registeredAt) {

    static RegistrationView of(ClientId id, ClientRecord client) {
        Registration registration = client.registration();
        return new RegistrationView(
                id.value(),
                registration.name(),
                registration.email(),
                registration.dateOfBirth(),
                registration.sex(),
                registration.timeZone(),
                client.coachId(),
                registration.registeredAt());
    }
}
