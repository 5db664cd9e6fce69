package dev.backcoach.intake.api;

import dev.backcoach.intake.client.Clearance;
import dev.backcoach.intake.event.ClinicianRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A clearance as it is shown to the client and its coach. */
public record ClearanceView(
        UUID clearanceId,
        String clinician,
        ClinicianRole role,
        LocalDate date,
        String document,
        List<String> rules,
        Instant recordedAt) {

    static ClearanceView of(Clearance clearance) {
        return new ClearanceView(
                clearance.id(),
                clearance.clinician(),
                clearance.role(),
                clearance.date(),
                clearance.document(),
                clearance.rules(),
                clearance.recordedAt());
    }
}
