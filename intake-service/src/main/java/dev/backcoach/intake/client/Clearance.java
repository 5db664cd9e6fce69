package dev.backcoach.intake.client;

import dev.backcoach.intake.event.ClinicianRole;
import dev.backcoach.platform.decider.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A clearance that was recorded.
 *
 * @param clinician name of who cleared
 * @param document reference of the letter or record
 * @param rules what was cleared
 */
public record Clearance(
        UUID id,
        @Personal String clinician,
        ClinicianRole role,
        LocalDate date,
        @Personal String document,
        List<String> rules,
        Instant recordedAt) {

    public Clearance {
        rules = List.copyOf(rules);
    }
}
