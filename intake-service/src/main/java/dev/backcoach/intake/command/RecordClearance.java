package dev.backcoach.intake.command;

import dev.backcoach.intake.event.ClinicianRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Records that a clinician has cleared the client.
 *
 * @param clinician name of who cleared
 * @param date on which that was done
 * @param document reference of the letter or record
 * @param rules of the screen that are cleared
 * @param asOf now
 */
public record RecordClearance(
        UUID clearanceId,
        UUID coachId,
        String clinician,
        ClinicianRole role,
        LocalDate date,
        String document,
        List<String> rules,
        Instant asOf)
        implements IntakeCommand {

    public RecordClearance {
        rules = List.copyOf(rules);
    }
}
