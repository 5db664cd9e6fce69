package dev.backcoach.intake.event;

import dev.backcoach.platform.decider.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A clinician has cleared the client, and the coach has recorded that (domain.md 2.1). What follows for the screen is told
 * by {@link ScreenEvaluated}.
 *
 * @param coachId who recorded it
 * @param clinician name of who cleared
 * @param date on which that was done
 * @param document reference of the letter or record
 * @param covered what was cleared, at least one match
 */
public record MedicalClearanceRecorded(
        UUID clearanceId,
        UUID coachId,
        @Personal String clinician,
        ClinicianRole role,
        LocalDate date,
        @Personal String document,
        List<Covered> covered,
        Instant recordedAt)
        implements IntakeEvent {

    public MedicalClearanceRecorded {
        covered = List.copyOf(covered);
    }
}
